"""What verifying a bundle found out: one finding for each thing looked at, and what they come to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from enforce_data.findings import Said


class Standing(StrEnum):
    """What became of one check."""

    OK = "ok"
    FAILED = "failed"
    NOT_VERIFIED = "not_verified"


class Finding(NamedTuple):
    """One check: what was looked at, and what came of it."""

    check: str
    """``packing``, ``digests``, ``signature``, ``content``, ``challenge``, ``expiry``, ``tool``, ``derived``, ``plan``,
    ``inputs`` or ``judgement``."""
    standing: Standing
    said: Said
    optional: bool = False
    """Whether a bundle can be whole although this was not verified: nobody gave the key or the token."""


def ok(check: str, zh: str, en: str) -> Finding:
    """A check that was passed."""
    return Finding(check, Standing.OK, Said(zh, en))


def failed(check: str, zh: str, en: str) -> Finding:
    """A check that was not."""
    return Finding(check, Standing.FAILED, Said(zh, en))


@dataclass(frozen=True)
class Verification:
    """All that was found out about a bundle."""

    findings: tuple[Finding, ...]
    signed: bool
    """Whether it has a signature that holds."""
    signer_known: bool
    """Whether that is the signature of the key that was given."""
    key_id: str | None = None

    @property
    def whole(self) -> bool:
        """Whether nothing failed, and nothing was left open that could have been decided from the bundle."""
        return all(each.standing is Standing.OK or _is_open(each) for each in self.findings)

    @property
    def summary(self) -> Said:
        """The answer in a few words."""
        if any(each.standing is Standing.FAILED for each in self.findings):
            return Said("不完整或不真实", "not whole or not authentic")
        if not self.whole:
            return Said("未能全部验证", "not verified to the end")
        if self.signer_known:
            return Said("完整、真实", "whole and authentic")
        if self.signed:
            return Said("完整，签名人未知", "whole, signer not known")
        return Said("完整，未签名", "whole, not signed")

    def to_dict(self) -> dict[str, Any]:
        """The same for programs."""
        return {
            "whole": self.whole,
            "signed": self.signed,
            "signer_known": self.signer_known,
            "key_id": self.key_id,
            "summary": self.summary._asdict(),
            "findings": [
                {"check": each.check, "standing": str(each.standing), "said": each.said._asdict()}
                for each in self.findings
            ],
        }


def _is_open(finding: Finding) -> bool:
    return finding.optional and finding.standing is Standing.NOT_VERIFIED
