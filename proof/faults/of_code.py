"""Faults in the code: one place in one function, written otherwise for as long as it is tried."""

import ast
import inspect
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, reduce
from importlib import import_module
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import msgspec

FOLDER = Path(__file__).parent / "code"
CRAFT = "unknot.craft"
KEPT = frozenset({"_knowledge", "_library", "load_lexicon", "vocabulary_of", "index_of"})
"""What is read or built once, and holds nothing that a fault could have left in it."""


class CodeFault(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What somebody might write by mistake: in `where` (module:function), `was` becomes `now`."""

    name: str
    where: str
    was: str
    now: str
    part: str = ""
    """The part of the craft that it is in: the name of its file."""


class OutdatedError(Exception):
    """A fault that no longer fits the code."""


def faults_of_code() -> tuple[CodeFault, ...]:
    """Give every fault, part by part of the craft."""
    return tuple(fault for part in sorted(FOLDER.glob("*.toml")) for fault in _read(part))


@contextmanager
def seeded(fault: CodeFault) -> Iterator[None]:
    """Let the fault be in the code; OutdatedError where it does not fit, or fits more than once.

    The function stays the same object, so whoever has imported it runs the fault.
    """
    function = _function(fault)
    true_code = function.__code__
    function.__code__ = faulty_code(fault)
    _forget()
    try:
        yield
    finally:
        function.__code__ = true_code
        _forget()


@cache
def faulty_code(fault: CodeFault) -> CodeType:
    """Compile the function with the fault in it."""
    module, qualname = _module_of(fault), _parts(fault)[1]
    lines = inspect.getsource(module).splitlines(keepends=True)
    first, last = _span(ast.parse("".join(lines)), qualname.split("."), fault)
    body = "".join(lines[first - 1 : last])
    if body.count(fault.was) != 1:
        raise OutdatedError(
            f"{fault.name}: “{fault.was}” stands {body.count(fault.was)} times there"
        )
    text = "".join((*lines[: first - 1], body.replace(fault.was, fault.now), *lines[last:]))
    return _named(compile(text, str(module.__file__), "exec"), qualname)


def _read(part: Path) -> tuple[CodeFault, ...]:
    found = tomllib.loads(part.read_text(encoding="utf-8"))["fault"]
    return msgspec.convert([{**one, "part": part.stem} for one in found], tuple[CodeFault, ...])


def _parts(fault: CodeFault) -> tuple[str, str]:
    module, _, qualname = fault.where.partition(":")
    return f"{CRAFT}.{module}", qualname


def _module_of(fault: CodeFault) -> Any:  # noqa: ANN401 - modules have no narrower type
    return import_module(_parts(fault)[0])


def _function(fault: CodeFault) -> FunctionType:
    """Find the function, behind what makes a property of it or remembers its results."""
    try:
        found: Any = reduce(getattr, _parts(fault)[1].split("."), _module_of(fault))
    except (AttributeError, ImportError) as error:
        raise OutdatedError(f"{fault.name}: there is no {fault.where}") from error
    for behind in ("fget", "func", "__wrapped__"):
        found = getattr(found, behind, None) or found
    if not isinstance(found, FunctionType):
        raise OutdatedError(f"{fault.name}: there is no such function")
    return found


def _span(tree: ast.AST, names: list[str], fault: CodeFault) -> tuple[int, int]:
    """Give the first and the last line of a function, looked up from name to name."""
    for name in names:
        held = [one for one in ast.iter_child_nodes(tree) if getattr(one, "name", "") == name]
        if not held:
            raise OutdatedError(f"{fault.name}: there is no {fault.where}")
        tree = held[0]
    assert isinstance(tree, ast.FunctionDef)
    return tree.lineno, tree.end_lineno or tree.lineno


def _named(code: CodeType, qualname: str) -> CodeType:
    for const in code.co_consts:
        if isinstance(const, CodeType):
            if const.co_qualname == qualname:
                return const
            if qualname.startswith(f"{const.co_qualname}."):
                return _named(const, qualname)
    raise LookupError(qualname)


def _forget() -> None:
    """Clear what functions of the craft remember, so that nothing faulty is kept, nor hidden."""
    for name, module in list(sys.modules.items()):
        if name.startswith(CRAFT):
            for known, one in vars(module).items():
                if hasattr(one, "cache_clear") and known not in KEPT:
                    one.cache_clear()
