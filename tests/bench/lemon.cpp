// SPDX-License-Identifier: MIT
// lemon CITIZENS OPENINGS K SEED scaling|simplex|tie|count|none [COVERED]: the value of the plan of the same programme
// as plan.c, by LEMON's CostScaling or NetworkSimplex; "name value" lines. Who is covered is read from the file
// COVERED, else found here by plain augmenting paths. tie adds the hashes (which only NetworkSimplex has room
// for), count and none are those floors.
#include <sys/resource.h>

#include <algorithm>
#include <numeric>
#include <vector>

#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

#include "instance.h"

using lemon::StaticDigraph;
using std::vector;

static double cpu_ms()
{
	rusage used;
	getrusage(RUSAGE_SELF, &used);
	return double(used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1e3 +
	       double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e3;
}

static uint64_t hash(const std::string &text)
{
	uint64_t h = 14695981039346656037ULL;
	for (unsigned char c : text)
		h = (h ^ c) * 1099511628211ULL;
	h = (h ^ (h >> 30)) * 0xbf58476d1ce4e5b9ULL;
	h = (h ^ (h >> 27)) * 0x94d049bb133111ebULL;
	return h ^ (h >> 31);
}

static std::string name(char letter, int32_t i)
{
	char text[16];
	snprintf(text, sizeof text, "%c%06d", letter, int(i));
	return text;
}

static std::string joined(const vector<std::string> &parts)
{
	std::string text = "1"; // the seed of the lottery
	for (const auto &p : parts)
		text += '\0' + p;
	return text;
}

static int64_t value(int32_t score, int r)
{
	static const int needed[] = {1000, 500, 250};
	return int64_t(score / 200) * needed[r] / 1000;
}

// Level 1 as it is defined: one citizen after the other, if a path to a free seat is there.
static vector<char> covered(const instance &x)
{
	vector<std::pair<std::pair<int32_t, uint64_t>, int32_t>> turns;
	for (int32_t c = 0; c < x.n; c++)
		turns.push_back({{-x.waiting[c], hash(joined({name('B', c)}))}, c});
	std::sort(turns.begin(), turns.end());
	vector<vector<int32_t>> holders(x.m);
	vector<int32_t> at(x.n, -1), by(x.m), shut(x.m, 0), seen(x.m, -1);
	vector<char> in(x.n, 0);
	for (int32_t t = 0; t < x.n; t++) {
		vector<int32_t> queue, from{turns[t].second};
		int32_t free = -1;
		for (size_t head = 0; free < 0 && head < from.size(); head++) {
			for (size_t i = x.from[from[head]]; free < 0 && i < x.from[from[head] + 1]; i++) {
				int32_t j = x.opening[i];
				if (shut[j] || seen[j] == t)
					continue;
				seen[j] = t;
				by[j] = from[head];
				queue.push_back(j);
				if (int64_t(holders[j].size()) < int64_t(x.seats[j]) * x.k)
					free = j;
				from.insert(from.end(), holders[j].begin(), holders[j].end());
			}
		}
		if (free < 0) {
			for (int32_t j : queue)
				shut[j] = 1;
			continue;
		}
		in[turns[t].second] = 1;
		for (int32_t j = free; j >= 0;) {
			int32_t c = by[j], before = at[c];
			holders[j].push_back(c);
			at[c] = j;
			if (before >= 0)
				holders[before].erase(std::find(holders[before].begin(), holders[before].end(), c));
			j = before;
		}
	}
	return in;
}

static vector<char> covered_read(const char *path, int32_t n)
{
	vector<char> in(n, 0);
	FILE *f = fopen(path, "r");
	int c;
	if (!f)
		exit(1);
	while (fscanf(f, "%d", &c) == 1)
		in[c] = 1;
	fclose(f);
	return in;
}

// What LEMON reads: nodes citizens, slots, the sink and the source; costs are values with their sign turned. Arcs come by
// their source, as StaticDigraph wants them, and nothing is kept beside it but costs.
template <class Cost> struct network {
	const instance &x;
	vector<char> in;
	vector<Cost> cost;
	StaticDigraph graph;
	int sink, source;

	network(const instance &x, vector<char> in, bool tie, bool supplied, Cost back) : x(x), in(in)
	{
		vector<std::pair<int, int>> ends;
		sink = x.n + x.m * x.k;
		source = sink + 1;
		auto add = [&](int from, int to, Cost c) {
			ends.emplace_back(from, to);
			cost.push_back(c);
		};
		ends.reserve(x.from[x.n] * x.k + x.m * x.k + x.n + 1);
		cost.reserve(ends.capacity());
		for (int32_t c = 0; c < x.n; c++) {
			for (size_t i = x.from[c]; in[c] && i < x.from[c + 1]; i++) {
				for (int r = 0; r < x.k; r++) {
					Cost v = Cost(value(x.score[i], r));
					if (tie)
						v = Cost(int64_t(v) << 31) +
						    Cost(hash(joined({name('B', c), name('A', x.opening[i]), std::to_string(r + 1)})) >> 44);
					add(c, x.n + x.opening[i] * x.k + r, -v);
				}
			}
		}
		for (int32_t j = 0; j < x.m * x.k; j++)
			add(x.n + j, sink, 0);
		if (!supplied)
			add(sink, source, -back);
		for (int32_t c = 0; !supplied && c < x.n; c++)
			add(source, c, 0);
		graph.build(source + 1, ends.begin(), ends.end());
	}
	int upper(StaticDigraph::Arc a) const
	{
		int from = StaticDigraph::index(graph.source(a));
		return from >= x.n && from < sink ? x.seats[(from - x.n) / x.k] : from == sink ? x.n : 1;
	}
};

template <class N> struct upper_map {
	typedef StaticDigraph::Arc Key;
	typedef int Value;
	const N &n;
	int operator[](Key a) const { return n.upper(a); }
};

template <class N, class Cost> struct cost_map {
	typedef StaticDigraph::Arc Key;
	typedef Cost Value;
	const N &n;
	Cost operator[](Key a) const { return n.cost[size_t(StaticDigraph::index(a))]; }
};

template <class N> struct supply_map {
	typedef StaticDigraph::Node Key;
	typedef int Value;
	const N &n;
	bool supplied;
	int operator[](Key v) const
	{
		int i = StaticDigraph::index(v);
		if (!supplied)
			return 0;
		return i < n.x.n ? n.in[i] : i == n.sink ? -int(std::accumulate(n.in.begin(), n.in.end(), 0)) : 0;
	}
};

template <class Algorithm, class Cost> static int run(const instance &x, vector<char> in, bool tie, bool supplied, Cost back)
{
	typedef network<Cost> N;
	N n(x, in, tie, supplied, back);
	double before = cpu_ms();
	Algorithm solver(n.graph);
	solver.upperMap(upper_map<N>{n}).costMap(cost_map<N, Cost>{n}).supplyMap(supply_map<N>{n, supplied});
	if (solver.run() != Algorithm::OPTIMAL)
		return 1;
	int64_t sum = 0, ties = 0, places = 0;
	for (StaticDigraph::ArcIt a(n.graph); a != lemon::INVALID; ++a) {
		size_t i = size_t(StaticDigraph::index(a));
		if (StaticDigraph::index(n.graph.source(a)) >= x.n || !solver.flow(a))
			continue;
		places++;
		sum += tie ? -int64_t(n.cost[i]) >> 31 : -int64_t(n.cost[i]);
		ties += tie ? -int64_t(n.cost[i]) & 0x7fffffff : 0;
	}
	printf("covered %lld\nvalue %lld\n", (long long)places, (long long)sum);
	if (tie)
		printf("tie %lld\n", (long long)ties);
	printf("cpu %.1f\n", cpu_ms() - before);
	return 0;
}

int main(int argc, char **argv)
{
	typedef lemon::CostScaling<StaticDigraph, int, int> Scaling;
	typedef lemon::NetworkSimplex<StaticDigraph, int, int> Simplex;
	typedef lemon::NetworkSimplex<StaticDigraph, int, long long> Wide;
	instance x;
	if (argc < 6)
		return 2;
	instance_make(&x, atoi(argv[1]), atoi(argv[2]), atoi(argv[3]), uint64_t(atoi(argv[4])));
	std::string how = argv[5];
	bool all = how == "count" || how == "none";
	vector<char> in = all ? vector<char>(x.n, 1) : argc > 6 ? covered_read(argv[6], x.n) : covered(x);
	if (how == "scaling")
		return run<Scaling, int>(x, in, false, true, 0);
	if (how == "simplex")
		return run<Simplex, int>(x, in, false, true, 0);
	return run<Wide, long long>(x, in, how == "tie", !all, how == "count" ? 1LL << 42 : 0);
}
