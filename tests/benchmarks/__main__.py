"""All figures at once: python -m tests.benchmarks."""

from tests.benchmarks import (
    cold_start,
    engine_cpu,
    guard_speed,
    offline_rewrites,
    reading_speed,
    resume_speed,
    review_speed,
)

for benchmark in (cold_start, engine_cpu, guard_speed, reading_speed, offline_rewrites, review_speed, resume_speed):
    print(f"\n{(benchmark.__doc__ or '').splitlines()[0]}")
    benchmark.main()
