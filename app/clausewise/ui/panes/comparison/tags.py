"""The tag that stands for a provision in the margin: one or two letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.sheet.terms import tag

if TYPE_CHECKING:
    from clausewise.model.provision import ProvisionType


def tag_of(provision: ProvisionType) -> str:
    """The tag, the same on screen and on paper."""
    return tag(provision.value)
