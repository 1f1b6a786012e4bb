"""Every benchmark by its goal's name."""

from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager

from tests.bench.cells import append, awards, consume, http, lag, pipe, rebuild, up
from tests.bench.plan import Plan
from tests.bench.stand import Stand

Benchmark = Callable[[Stand], AbstractAsyncContextManager[Plan]]

BENCHMARKS: Mapping[str, Benchmark] = {
    "G1": append.g1,
    "G2": append.g2,
    "G3": http.g3,
    "G4": pipe.g4,
    "G5": pipe.g5,
    "G6": rebuild.g6,
    "G8": lag.g8,
    "G9": consume.g9,
    "G10": append.g10,
    "G13": rebuild.g13,
    "G15": up.g15,
    "G16": rebuild.g16,
    "A1": awards.a1,
}
