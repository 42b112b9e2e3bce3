"""Care: clients, what they told us, and the approach that both agreed on."""
