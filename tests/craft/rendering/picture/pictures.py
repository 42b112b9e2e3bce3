"""Pictures as tests read them: elements with their attributes."""

import re
from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"


def read(svg: str) -> ElementTree.Element:
    """Parse a picture as a browser would, which also proves that it is well formed."""
    return ElementTree.fromstring(svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1))


def of_class(picture: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    """Find the elements that carry a class, in the order in which they are drawn."""
    return [one for one in picture.iter() if name in one.get("class", "").split()]


def places(path: ElementTree.Element) -> list[tuple[float, float]]:
    """Read the places of a path of straight and curved lines, control places included."""
    numbers = [float(number) for number in re.findall(r"-?[\d.]+", path.get("d", ""))]
    return list(zip(numbers[::2], numbers[1::2], strict=True))
