# SPDX-License-Identifier: MIT
# plan.py DIR [dense]: the greatest value of any plan for those whom the certificate in DIR covers, by scipy: its sparse
# matching, or the dense one. Prints "value N", and "tie N": the hashes
# of the certificate's own plan, reckoned here.
import sys
import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

M = (1 << 64) - 1


def rows(name):
    with open(f'{sys.argv[1]}/{name}.tsv', encoding='utf-8') as f:
        next(f)
        for line in f:
            yield line.rstrip('\n').split('\t')


def tie(citizen, opening, slot):
    h = 0xcbf29ce484222325
    for c in '\0'.join(('1', citizen, opening, slot)).encode():
        h = ((h ^ c) * 0x100000001b3) & M
    h = ((h ^ h >> 30) * 0xbf58476d1ce4e5b9) & M
    h = ((h ^ h >> 27) * 0x94d049bb133111eb) & M
    return (h ^ h >> 31) >> 44


first, seats = {}, 0
for opening, slot, capacity in rows('slots'):
    first[opening, slot] = (seats, int(capacity))
    seats += int(capacity)
plan = list(rows('plan'))
row = {citizen: i for i, (citizen, _, _) in enumerate(plan)}

# A seat is a column. Costs must not be 0, which a sparse matrix takes for no arc: they are 2^21 - value.
at, to, cost = [], [], []
for citizen, opening, slot, value in rows('arcs'):
    if citizen in row:
        seat, capacity = first[opening, slot]
        for j in range(seat, seat + capacity):
            at.append(row[citizen])
            to.append(j)
            cost.append((1 << 21) - int(value))
at, to, cost = np.array(at, int), np.array(to, int), np.array(cost, float)
if 'dense' in sys.argv:
    matrix = np.full((len(plan), seats), float(1 << 40))
    matrix[at, to] = cost
    total = matrix[linear_sum_assignment(matrix)].sum()
else:
    matrix = csr_matrix((cost, (at, to)), shape=(len(plan), seats))
    total = matrix[min_weight_full_bipartite_matching(matrix)].sum()
print('value', (len(plan) << 21) - int(total))
print('tie', sum(tie(*p) for p in plan))
