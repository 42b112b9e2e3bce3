"""What is measured, and how to repeat it: `make bench` runs everything and writes RESULTS.md."""
