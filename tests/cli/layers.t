The tree shows the flow: a .c of lib/X includes only headers of its own layer (and schema.def, which is a table), a header
of it only those of layers before it, as ../layer/x.h; cmd/ its own and ../lib/layer/x.h; lib/standards holds no C.
project: none

$ cat >layers.awk <<'.'
> BEGIN { n = split("base data model rules view", name); for (i = 1; i <= n; i++) rank[name[i]] = i }
> FNR == 1 {
> 	parts = split(FILENAME, part, "/"); layer = part[parts - 1]; file = layer "/" part[parts]
> 	seen[layer]++
> }
> /^[ \t]*#[ \t]*include[ \t]*"/ {
> 	split($0, quoted, "\""); path = quoted[2]; steps = split(path, step, "/")
> 	before = layer == "cmd" ? "../lib/" : "../"
> 	above = substr(path, 1, length(before)) == before && steps == (layer == "cmd" ? 4 : 3) && step[steps - 1] in rank
> 	above = above && (layer == "cmd" || rank[step[steps - 1]] < rank[layer])
> 	may = layer == "cmd" || file ~ /\.h$/ || path ~ /\.def$/
> 	if (!(steps == 1 || (above && may))) print file ": " path
> }
> END { for (i = 1; i <= n; i++) if (!seen[name[i]]) print "nothing in lib/" name[i] }
> .
$ awk -f layers.awk "$TOP"/lib/*/*.[ch] "$TOP"/cmd/*.[ch]
$ find "$TOP"/lib/standards -name '*.[ch]'
$ # ---- and the test can fail: up, across in a .c, past the layers, out of lib/
$ mkdir -p lib/base lib/data lib/model lib/rules lib/view cmd; echo '#include "data.h"' >lib/data/well.c
$ echo '#include "../model/model.h"' >lib/base/up.h; echo '#include "../view/view.h"' >lib/rules/up.h; echo '#include "../../cmd/cli.h"' >lib/view/up.h
$ echo '#include "../data/data.h"' >lib/model/across.c; echo '#include "../data/schema.def"' >lib/model/well.c; echo '#include "../base/base.h"' >lib/model/well.h
$ echo '#include "lib/base/base.h"' >lib/data/path.h; echo '#include "../lib/data/data.h"' >cmd/well.c; echo '#include "../tests/x.h"' >cmd/out.h
$ awk -f layers.awk lib/*/*.[ch] cmd/*.[ch]
base/up.h: ../model/model.h
data/path.h: lib/base/base.h
model/across.c: ../data/data.h
rules/up.h: ../view/view.h
view/up.h: ../../cmd/cli.h
cmd/out.h: ../tests/x.h
