"""Whether a bundle is whole and authentic: everything in it that can be made again is made again, and compared.

The cheap layers come first (packing, digests, signature, dates), and one that fails ends the rest: what follows would
say nothing.  Nothing of a bundle is believed before it was checked, so a forged one ends in findings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from enforce_data import __version__
from enforce_data.conformance import bundle as bundles
from enforce_data.conformance import signing
from enforce_data.conformance.bundle import Bundle, open_bundle
from enforce_data.conformance.challenge import expires_on, seed_of_challenge
from enforce_data.conformance.evidence import Evidence, evidence
from enforce_data.conformance.results import role_verdicts
from enforce_data.conformance.stored_zip import PackingError
from enforce_data.conformance.tool import tool_digest
from enforce_data.conformance.verification import Finding, Standing, Verification, failed, ok
from enforce_data.findings import Said


def verify(
    path: Path,
    *,
    key: Path | None = None,
    challenge: str | None = None,
    as_of: date | None = None,
    judge: bool = True,
    on_progress: Callable[[int, int], None] | None = None,
) -> Verification:
    """Verify a bundle offline.

    ``as_of`` is the day by which it may have expired; without it expiry is not verified.  Without ``judge`` only the
    layers are looked at that need no case.  Raises UsageError for a key that is none, and OSError for a file that
    cannot be read; whatever is wrong with the bundle itself is a finding.
    """
    wanted = None if key is None else signing.public_key(key)
    with path.open("rb"):
        pass  # a file that cannot be opened is no finding about a bundle
    run = _Run(wanted, challenge, as_of, on_progress if judge else None, judge=judge)
    findings = tuple(run.findings(path))
    return Verification(findings, run.signer is not None, run.signer is not None and run.signer == wanted, run.key_id)


class _StopError(Exception):
    """A layer failed, and what stands above it would say nothing."""


class _Run:
    """One verification; layers yield their findings."""

    def __init__(
        self,
        key: bytes | None,
        challenge: str | None,
        as_of: date | None,
        on_progress: Callable[[int, int], None] | None,
        *,
        judge: bool,
    ) -> None:
        self._key, self._challenge, self._as_of = key, challenge, as_of
        self._on_progress, self._judge = on_progress, judge
        self.signer: bytes | None = None

    @property
    def key_id(self) -> str | None:
        return None if self.signer is None else signing.key_id(self.signer)

    def findings(self, path: Path) -> Iterator[Finding]:
        try:
            with open_bundle(path) as bundle:
                yield ok("packing", "按规定方式打包，没有多余的字节", "packed as it should be, not a byte beside it")
                yield from self._layers(bundle)
        except PackingError as error:
            yield failed("packing", *error.said)
        except _StopError:
            return

    def _layers(self, bundle: Bundle) -> Iterator[Finding]:
        yield from self._digests(bundle)
        yield from self._signature(bundle)
        try:
            said = evidence(bundle)
        except PackingError as error:
            yield _unread(bundle, error)
            return
        yield ok("content", "声明、运行记录和结果的内容合规", "claim, record of the run and results have their shape")
        yield self._bound(said)
        yield self._expiry(said)
        same = _installation(said)
        yield same
        if same.standing is not Standing.OK:
            return
        yield _derived(bundle, said)
        if self._judge:
            from enforce_data.conformance.replaying import replay

            yield from replay(bundle, said, self._on_progress)

    def _digests(self, bundle: Bundle) -> Iterator[Finding]:
        try:
            agree = bundle.content(bundles.MANIFEST) == bundle.manifest()
        except PackingError:
            agree = False
        if not agree:
            yield failed("digests", "清单与文件不一致", "the members are not those that the manifest lists")
            raise _StopError
        number = len(bundle.members)
        yield ok("digests", f"{number:,} 个文件与清单一致", f"{number:,} members are as the manifest says")

    def _signature(self, bundle: Bundle) -> Iterator[Finding]:
        check = "signature"
        if bundles.SIGNATURE not in bundle.members:
            said = Said("没有签名：任何人都可能制作此包", "it is not signed: anybody may have made it")
            missing = Standing.NOT_VERIFIED if self._key is None else Standing.FAILED
            yield Finding(check, missing, said, optional=True)
            return
        try:
            signature = bundle.json(bundles.SIGNATURE)
            if not isinstance(signature, dict):
                signature = {}
            signer = signing.signer(bundle.content(bundles.MANIFEST), signature)
        except (PackingError, signing.SignatureError) as error:
            unknown = error.said == signing.SM2_SAID
            yield Finding(check, Standing.NOT_VERIFIED if unknown else Standing.FAILED, error.said)
            return
        self.signer = signer
        name = signing.key_id(signer)
        if self._key is None:
            zh = f"签名有效，但未提供公钥，签名人未知（key_id {name}）"
            en = f"the signature holds; without the public key nobody knows whose it is (key_id {name})"
            yield Finding(check, Standing.NOT_VERIFIED, Said(zh, en), optional=True)
        elif signer != self._key:
            yield failed(check, f"由另一把密钥签名（key_id {name}）", f"it was signed with another key (key_id {name})")
        else:
            zh, en = f"签名有效，出自所给的密钥（key_id {name}）", f"signed with the key that was given (key_id {name})"
            yield ok(check, zh, en)

    def _bound(self, said: Evidence) -> Finding:
        """Whether the run answers the token, and the seed follows from it."""
        check, stated = "challenge", said.run["challenge"]
        if stated is not None and said.run["seed"] != seed_of_challenge(stated):
            return failed(check, "种子不是由口令得出的", "the seed does not follow from the token")
        if self._challenge is None:
            zh, en = "未要求口令，本包可能是旧的", "no token was asked for: the bundle may be an old one"
            return Finding(check, Standing.NOT_VERIFIED, Said(zh, en), optional=True)
        if stated != self._challenge:
            return failed(check, "不是对所给口令的应答", "it does not answer the token that was given")
        return ok(check, "是对所给口令的应答，种子由口令得出", "it answers the token, and the seed follows from it")

    def _expiry(self, said: Evidence) -> Finding:
        check, made = "expiry", date.fromisoformat(said.run["as_of"])
        last = date.fromisoformat(said.run["expires_on"])
        if last != expires_on(made):
            return failed(check, "有效期不是由运行日期得出的", "the day of expiry does not follow from that of the run")
        if self._as_of is None:
            return Finding(check, Standing.NOT_VERIFIED, Said("没有核对有效期", "expiry was not looked at"))
        if not made <= self._as_of <= last:
            zh, en = f"{self._as_of} 不在有效期 {made} 至 {last} 内", f"{self._as_of} is not within {made} to {last}"
            return failed(check, zh, en)
        return ok(check, f"运行于 {made}，有效期至 {last}", f"run on {made}, valid to {last}")


def _unread(bundle: Bundle, error: PackingError) -> Finding:
    """A content that this installation does not understand: another version may, if it says so itself."""
    try:
        run = bundle.json(bundles.RUN)
    except PackingError:
        run = None
    tool = run.get("tool") if isinstance(run, dict) else None
    if not isinstance(tool, str) or tool == __version__:
        return failed("content", *error.said)
    return Finding(
        "content",
        Standing.NOT_VERIFIED,
        Said(
            f"由版本 {tool} 制作,本机是 {__version__}:{error.said.zh}",
            f"made by version {tool}, installed is {__version__}: {error.said.en}",
        ),
    )


def _installation(said: Evidence) -> Finding:
    """Whether this installation is the one that can judge the outputs again."""
    from enforce_data.rules import BOOK

    tool, book = said.run["tool"], said.run["rulebook"]
    if (tool, book) == (__version__, BOOK.digest):
        if said.run["tool_sha256"] != tool_digest():
            zh = f"版本同为 {tool},但程序文件不同:用未经改动的该版本重新评判"
            en = f"also version {tool}, but of other program files: judge again with that version unchanged"
            return Finding("tool", Standing.NOT_VERIFIED, Said(zh, en))
        return ok(
            "tool", f"与本机的版本 {tool} 和规则集相同", f"made by the version {tool} and rule book installed here"
        )
    return Finding(
        "tool",
        Standing.NOT_VERIFIED,
        Said(
            f"由版本 {tool}、规则集 {book[:12]}… 制作，本机是 {__version__}、{BOOK.digest[:12]}…：请安装该版本重新评判",
            f"made by version {tool}, rule book {book[:12]}…; installed is {__version__}, {BOOK.digest[:12]}…: "
            "install that version to judge the outputs again",
        ),
    )


def _derived(bundle: Bundle, said: Evidence) -> Finding:
    """Whether what follows from statement, run and results is in the bundle as it follows."""
    check = "derived"
    if said.run["roles"] != role_verdicts(said.results):
        return failed(check, "角色结论与结果不符", "the verdicts do not follow from the results")
    made = bundles.drawn(said.statement, said.run, said.results)
    other = [name for name, data in made.items() if name not in bundle.members or bundle.content(name) != data]
    if other:
        listed = ", ".join(other)
        return failed(check, f"与结果不符：{listed}", f"these do not follow from the results: {listed}")
    return ok(check, "页面、徽标和逐项结果与结果一致", "page, badge and requirements follow from the results")
