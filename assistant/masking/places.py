"""Whether a server is on this machine."""

from ipaddress import IPv6Address, ip_address
from urllib.parse import urlsplit


def is_on_this_machine(url: str | None) -> bool:
    """True for the loopback names and addresses and for a socket file; False for all others, a local network too."""
    if url is None:
        return False
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").rstrip(".").lower()
    except ValueError:
        return False
    if parts.scheme in ("unix", "http+unix") or host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        address = ip_address(host)
    except ValueError:
        return False
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return (mapped or address).is_loopback
