"""What works without a network: the service worker, and sessions kept on a device."""
