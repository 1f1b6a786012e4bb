"""The failure suite: processes are killed and paused in the middle of their work; nothing is lost.

    pytest -m chaos                        all of it
    CHAOS_RUNS=1000 pytest tests/chaos     more runs than the usual 200
    CHAOS_SEED=17 pytest tests/chaos       one run again, `CHAOS_SEED=10-19` some

**A run** (`run.py`) has its own databases and provinces. Real processes work on them: the
`ledger` (seat, sequencer and publisher of each service, wired by `own_streams`), the `reader`
(the projection's views, wired by `Reading`), the `reactor` (a policy of planning that hears the
meetings' resolutions, wired by `Policies`) and two `writers`, which send commands through
`Executor` at the same streams, some of them twice at once, and put each answer on the disk
before the next.

**A seed** (`plan.py`) says which process is stopped at which arrow, at which passing of it,
whether it is killed (SIGKILL) or paused (SIGSTOP) until another has taken its seat and done its
work and then goes on as a zombie, whether a second process of its role stands by, and which
transport carries the events. The commands (`script.py`) follow from the seed as well. What no
seed decides is how the operating system lets the processes take turns: a seed repeats the cut,
not each interleaving.

**An arrow** (`arrows.py`) is a place between two steps: after reading, inside the bulk, after
the acknowledgement and before the cursor. Product code knows nothing of them: `watched.py` has
subclasses of the database client, the outlet, the inlet and the ledger's news that a worker
puts into its `Platform`. At its arrow the process says so on its socket (`control.py`) and
stands still, event loop and all, so the signal finds it exactly there. A new process is a fork
of a warm one (`nursery.py`) and works after some milliseconds.

**The oracle** (`oracle.py`) waits until everything has drained, then compares the answers with
the stored commits, the streams, the ledgers and their chains, the topics from their beginning
(`tape.py`), every row of every view with the fold of the ledgers, and what the plans have heard
with what the meetings resolved (`heard.py`). `test_the_oracle.py` damages each of these and sees
it complain.

**One request** (`asking.py`) is what a person waits for: a file that is uploaded, a meeting that is
called and takes its number first. Its process is killed between any two of its writes.

What is shortened for the tests: the lease (1 second, a parameter of the platform), and the time
after which the server ends a transaction whose client is gone (2 seconds, its own setting).
"""
