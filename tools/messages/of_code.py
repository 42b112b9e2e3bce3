"""Gather the sentences that stand in Python, by the functions that they are handed to."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tools.messages.message import Message

ONE = frozenset({"_", "gettext", "gettext_lazy", "gettext_noop", "phrased", "to_say", "to_tell"})
SHORT = "say"
"""What `phrased` is called for short; `say` of something is another thing."""
NUMBER = frozenset({"ngettext", "ngettext_lazy", "numbered"})


def in_code(file: Path, name: str) -> Iterator[Message]:
    """List the sentences of a file; a sentence that is put together first is an error of ours."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            called = _called(node.func)
            if called in NUMBER and _is_text(node.args[0]):
                one, many = map(_constant, node.args[:2])
                yield Message(one, many, name)
            elif (called in ONE or _is_short(node.func)) and node.args:
                yield from (Message(text, "", name) for text in _texts(node.args[0]) if text)


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _is_short(function: ast.expr) -> bool:
    return isinstance(function, ast.Name) and function.id == SHORT


def _texts(node: ast.expr) -> Iterator[str]:
    """Give a sentence, or those that a table or a row holds; what is only known later is none."""
    if isinstance(node, ast.Dict):
        for value in node.values:
            yield from _texts(value)
    elif isinstance(node, ast.Tuple | ast.List):
        for element in node.elts:
            yield from _texts(element)
    elif isinstance(node, ast.IfExp):
        yield from (*_texts(node.body), *_texts(node.orelse))
    elif isinstance(node, ast.Starred):
        yield from _texts(node.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def _constant(node: ast.expr) -> str:
    assert isinstance(node, ast.Constant)
    assert isinstance(node.value, str)
    return node.value


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)
