"""Messages as email: written so that no text can become a header, and brought to the server."""

import smtplib
from contextlib import suppress
from email.utils import parseaddr

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.validators import validate_email
from django.utils.crypto import salted_hmac

from unknot.website.messages.lines import one_line, plain_lines
from unknot.website.messages.models import Notice
from unknot.website.messages.sending import Refused, Taken, Unreachable

NO_ADDRESS = "This is not an email address."


def message_id(notice: Notice) -> str:
    """Give the identity of a message, the same however often it is sent."""
    name = salted_hmac("unknot.messages.id", notice.key, algorithm="sha256").hexdigest()[:40]
    return f"<{name}@{settings.SITE.hostname}>"


def mail_of(notice: Notice) -> EmailMultiAlternatives:
    """Write a message as an email: text, and beside it what calendars read. Raises Refused."""
    mail = EmailMultiAlternatives(
        subject=one_line(notice.subject),
        body=plain_lines(notice.text),
        from_email=_sender(notice.practice.name),
        to=[_checked(notice.to)],
        reply_to=[_checked(notice.practice.email)] if notice.practice.email else None,
        headers={"Message-ID": message_id(notice), "Auto-Submitted": "auto-generated"},
    )
    if notice.calendar:
        file = bytes(notice.calendar)
        mail.attach_alternative(file.decode(), f"text/calendar; method={one_line(notice.method)}")
        # As bytes: a text of a type that is none would be written in Latin-1, or escaped.
        mail.attach("appointment.ics", file, "application/ics")
    return mail


def carry(notice: Notice, taken: Taken) -> None:
    """Bring a message to the mail server. Raises Refused and Unreachable."""
    mail = mail_of(notice)
    server = get_connection()
    try:
        server.open()
        server.send_messages([mail])
    except smtplib.SMTPRecipientsRefused as error:
        codes = [code for code, _ in error.recipients.values()]
        raise _undelivered(*codes) from error
    except smtplib.SMTPDataError as error:
        raise _undelivered(error.smtp_code) from error
    except (smtplib.SMTPException, OSError) as error:
        raise Unreachable(type(error).__name__) from error
    else:
        taken()
    finally:
        with suppress(smtplib.SMTPException, OSError):
            server.close()


def _undelivered(*codes: int) -> Refused | Unreachable:
    """Say whether the server refused for good, or for now."""
    return Refused(str(codes)) if min(codes) >= 500 else Unreachable(str(codes))


def _sender(name: str) -> str:
    """Write as the practice, from the address that this website may send from."""
    shown = one_line(name).replace("\\", "").replace('"', "")
    return f'"{shown}" <{parseaddr(settings.DEFAULT_FROM_EMAIL)[1]}>'


def _checked(address: str) -> str:
    try:
        validate_email(address)
    except ValidationError as error:
        raise Refused(NO_ADDRESS) from error
    return address
