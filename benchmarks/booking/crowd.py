"""Many clients at once: each a process with a connection of its own."""

from collections.abc import Callable, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from threading import BrokenBarrierError
from typing import TypeVar

from django.db import connection

PATIENCE_SECONDS = 120
Said = TypeVar("Said")


def crowd(clients: int, rounds: int, act: Callable[[int, int], Said]) -> Sequence[tuple[Said, ...]]:
    """Let all clients act in each round, which they begin together; give what came of it by round.

    `act` gets the number of the client and of the round. Raises EOFError where a client fails.
    """
    forked = get_context("fork")
    together = forked.Barrier(clients)

    def take_part(client: int, telling: Connection) -> None:
        said = []
        try:
            for n in range(rounds):
                together.wait(PATIENCE_SECONDS)
                said.append(act(client, n))
        except BrokenBarrierError:
            return  # another one failed, and says why
        except Exception:
            together.abort()
            raise
        telling.send(said)

    connection.close()  # each client opens one of its own
    hearing = []
    for client in range(clients):
        ear, mouth = forked.Pipe(duplex=False)
        forked.Process(target=take_part, args=(client, mouth)).start()
        mouth.close()
        hearing.append(ear)
    return [*zip(*(ear.recv() for ear in hearing), strict=True)]
