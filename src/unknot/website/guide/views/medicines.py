"""Names of medicines, suggested while somebody types on the page of questions."""

import msgspec
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_POST

from unknot.craft.screening.medicines import suggest
from unknot.craft.writing import written
from unknot.website.known import load_library
from unknot.website.shell.pace import MINUTE, keeps_pace

MOST_A_MINUTE = 300
MOST_NAMES = 6


@require_POST
def medicines(request: HttpRequest) -> JsonResponse:
    """Suggest names for what was typed; nothing of it is kept, nor in an address."""
    if not keeps_pace(request, "medicines", at_most=MOST_A_MINUTE):
        return JsonResponse({"names": []}, status=429, headers={"Retry-After": str(MINUTE)})
    found = suggest(request.POST.get("q", ""), MOST_NAMES, load_library())
    return JsonResponse({"names": msgspec.to_builtins(found, enc_hook=written)})
