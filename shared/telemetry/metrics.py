"""The numbers at /metrics; a label is a service, a view or a kind, never a person or a text."""

from prometheus_client import Counter, Gauge, Histogram

COMMANDS = Counter("khunatham_commands_total", "Commands by outcome", ["service", "outcome"])
REQUEST_SECONDS = Histogram("khunatham_request_seconds", "HTTP requests", ["service", "method"])
EVENTS_HANDLED = Counter("khunatham_events_handled_total", "Events a view took in", ["view"])
EVENTS_UNKNOWN = Counter("khunatham_events_unknown_total", "Events of an unknown type", ["service"])
GAPS_FILLED = Counter("khunatham_gap_events_total", "Events read from the ledger", ["service"])
RACES_LOST = Counter(
    "khunatham_races_lost_total", "Batches another process was quicker with", ["view"]
)
STREAMS_PARKED = Counter("khunatham_streams_parked_total", "Streams that were parked", ["view"])
LETTERS = Counter("khunatham_letters_total", "Letters by e-mail, by outcome", ["outcome"])
POLICY_COMMANDS = Counter(
    "khunatham_policy_commands_total", "Commands of policies by outcome", ["policy", "outcome"]
)
LOOP_FAILURES = Counter("khunatham_loop_failures_total", "Failures of a background loop", ["loop"])
UNNUMBERED_SECONDS = Gauge(
    "khunatham_unnumbered_seconds", "Age of the oldest commit without a number", ["service"]
)
