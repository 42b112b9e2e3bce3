"""What a server answers: read up to a bound, and refused where it is no answer at all."""

import time

import requests
from lxml import etree

from unknot.website.calendars.errors import GONE, NONSENSE, TOO_MUCH, NotReached

LARGEST_ANSWER = 5_000_000
ANSWER_WITHIN_SECONDS = 10.0
CHUNK = 65_536
TOO_MANY = 429
FULL = 507
"""A server says so of one entry that it has no room for, and is there all the same."""
MULTISTATUS = "{DAV:}multistatus"


def read_whole(answer: requests.Response) -> None:
    """Read an answer up to a bound; none was asked to be packed."""
    if answer.headers.get("Content-Encoding", "identity") != "identity":
        raise NotReached(NONSENSE)
    began, body = time.monotonic(), bytearray()
    for chunk in answer.iter_content(CHUNK):
        body += chunk
        if len(body) > LARGEST_ANSWER or time.monotonic() - began > 6 * ANSWER_WITHIN_SECONDS:
            answer.close()
            raise NotReached(TOO_MUCH)
    answer._content = bytes(body)


def check_sense(method: str, answer: requests.Response) -> None:
    """Refuse what is no answer to a question: it would pass for an empty calendar."""
    if method == "PUT" and answer.status_code == FULL:
        return
    if answer.status_code >= 500 or answer.status_code == TOO_MANY:
        raise NotReached(GONE)
    if method not in {"PROPFIND", "REPORT"} or answer.status_code >= 400:
        return
    if answer.status_code != 207 or b"<!DOCTYPE" in answer.content:
        raise NotReached(NONSENSE)
    try:
        root = etree.fromstring(
            answer.content, etree.XMLParser(resolve_entities=False, no_network=True)
        )
    except etree.XMLSyntaxError as error:
        raise NotReached(NONSENSE) from error
    if root.tag != MULTISTATUS:
        raise NotReached(NONSENSE)
    if any(" 507" in (one.text or "") for one in root.iter("{DAV:}status")):
        raise NotReached(TOO_MUCH)
