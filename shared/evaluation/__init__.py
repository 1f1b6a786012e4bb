"""Rules of the evaluation that services and views share: pure."""
