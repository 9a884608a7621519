"""Signatures under a bundle: Ed25519, and a named place for SM2.

What is signed is the digest of ``manifest.json``, which has the digests of every other member.  A fixed line before it
keeps the signature from meaning anything but a bundle.  Keys are made with OpenSSL:
``openssl genpkey -algorithm ed25519 -out key.pem`` and ``openssl pkey -in key.pem -pubout -out pub.pem``.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from enforce_data.findings import Said
from enforce_data.usage import MissingExtraError, UsageError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

ED25519 = "Ed25519"
SM2 = "SM2"
_DOMAIN = b"enforce-data conformance bundle 1\n"
_MEMBERS = ("algorithm", "public_key", "key_id", "signature")
_KEY_BYTES, _SIGNATURE_BYTES = 32, 64
_LARGEST_KEY_FILE = 100_000

SM2_SAID = Said(
    "签名算法 SM2:本版本不能验证,请用签发方的密码设备按《证据包》一页所述验证",
    "a signature in SM2: this version cannot verify it; the signer's device can, as the page on evidence says",
)


class SignatureError(ValueError):
    """A signature that does not hold, with the reason in both languages."""

    def __init__(self, said: Said) -> None:
        super().__init__(f"{said.zh} / {said.en}")
        self.said = said


def sign(manifest: bytes, key: Path) -> dict[str, str]:
    """The content of ``signature.json`` for a manifest.

    ``key`` is a private Ed25519 key: PEM, PKCS 8, without a password.  Raises UsageError for any other file.
    """
    private = _private_key(key)
    public = private.public_key().public_bytes_raw()
    return {
        "algorithm": ED25519,
        "public_key": base64.b64encode(public).decode(),
        "key_id": key_id(public),
        "signature": base64.b64encode(private.sign(_signed(manifest))).decode(),
    }


def signer(manifest: bytes, signature: Mapping[str, Any]) -> bytes:
    """The public key whose signature stands under a manifest; SignatureError where it does not hold.

    That says that the bundle is as the holder of this key signed it, and not who that is.
    """
    if signature.get("algorithm") == SM2:
        raise SignatureError(SM2_SAID)
    if sorted(signature) != sorted(_MEMBERS) or signature["algorithm"] != ED25519:
        raise SignatureError(Said("signature.json 的内容不合规定", "signature.json is not as it should be"))
    public = _raw(signature["public_key"], _KEY_BYTES)
    if signature["key_id"] != key_id(public):
        raise SignatureError(Said("key_id 与公钥不符", "key_id is not that of the public key"))
    _hold(public, _raw(signature["signature"], _SIGNATURE_BYTES), _signed(manifest))
    return public


def public_key(path: Path) -> bytes:
    """The 32 bytes of a public Ed25519 key in PEM; UsageError for any other file, a private key too."""
    serialization, _ = _library()
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key = serialization.load_pem_public_key(_pem(path))
    except (ValueError, UnsupportedAlgorithm):
        key = None
    if not isinstance(key, Ed25519PublicKey):
        raise UsageError(
            f"{path}: 不是 Ed25519 公钥(PEM);用 openssl pkey -in key.pem -pubout -out pub.pem 导出 / "
            "not a public Ed25519 key in PEM; openssl pkey -in key.pem -pubout -out pub.pem writes one"
        )
    return key.public_bytes_raw()


def key_id(public: bytes) -> str:
    """The name of a key: the SHA-256 of its 32 bytes."""
    return hashlib.sha256(public).hexdigest()


def _private_key(path: Path) -> Ed25519PrivateKey:
    serialization, _ = _library()
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    try:
        key = serialization.load_pem_private_key(_pem(path), None)
    except (ValueError, TypeError, UnsupportedAlgorithm):  # TypeError: it wants a password
        key = None
    if not isinstance(key, Ed25519PrivateKey):
        raise UsageError(
            f"{path}: 不是无口令的 Ed25519 私钥(PEM);用 openssl genpkey -algorithm ed25519 -out key.pem 生成 / "
            "not a private Ed25519 key in PEM without a password; "
            "openssl genpkey -algorithm ed25519 -out key.pem makes one"
        )
    return key


def _pem(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(_LARGEST_KEY_FILE)
    except OSError as error:
        raise UsageError(f"{path}: 无法读取密钥文件 / the key cannot be read ({error.strerror})") from None


def _signed(manifest: bytes) -> bytes:
    return _DOMAIN + hashlib.sha256(manifest).digest()


def _raw(text: Any, length: int) -> bytes:
    """The bytes of a text in base64, which must be written the one way."""
    try:
        raw = base64.b64decode(text, validate=True)
    except (TypeError, ValueError, binascii.Error):
        raw = b""
    if len(raw) != length or base64.b64encode(raw).decode() != text:
        raise SignatureError(
            Said("签名或公钥的写法不对", "the signature or the public key is not written as it should be")
        )
    return raw


def _hold(public: bytes, signature: bytes, signed: bytes) -> None:
    _, ed25519 = _library()
    from cryptography.exceptions import InvalidSignature

    try:
        ed25519.Ed25519PublicKey.from_public_bytes(public).verify(signature, signed)
    except (InvalidSignature, ValueError):
        raise SignatureError(
            Said("签名与内容不符:签名之后内容被改动", "the signature is not one of this content: it was altered since")
        ) from None


def _library() -> tuple[Any, Any]:
    try:
        from cryptography.hazmat.primitives import serialization
        from cryptography.hazmat.primitives.asymmetric import ed25519
    except ImportError:
        raise MissingExtraError(
            "签名需要 cryptography / signatures need cryptography: pip install 'enforce-data[conformance]'"
        ) from None
    return serialization, ed25519
