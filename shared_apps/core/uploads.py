"""Files that come by multipart: read piece by piece, ended at ten megabytes, told apart by what they hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from tempfile import SpooledTemporaryFile
from typing import IO, Any

from django.core.exceptions import SuspiciousOperation
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from django.utils.translation import gettext as _
from rest_framework import exceptions
from rest_framework.parsers import BaseParser, DataAndFiles, MultiPartParser

from shared_apps.core.errors import InvalidInput, PayloadTooLarge
from shared_apps.core.inputs import clean_text

MOST_BYTES = 10 * 1024 * 1024
# The form around a file: boundaries, names, a few words.
FORM_BYTES = 64 * 1024
PIECE = 64 * 1024
# The names are those of the resumable uploads that others speak (tus.io).
OFFSET_HEADER = "Upload-Offset"
MOST_PIECE = 1024 * 1024
MOST_DIGITS = 12
KEPT_IN_MEMORY = 1024 * 1024


def form_of_file(**texts: int) -> dict[str, Any]:
    """What an API description says of a form with a file and some texts (name: longest)."""
    words = {name: {"type": "string", "maxLength": longest} for name, longest in texts.items()}
    form = {
        "type": "object",
        "required": ["file"],
        "properties": {"file": {"type": "string", "format": "binary"}} | words,
    }
    return {"requestBody": {"required": True, "content": {"multipart/form-data": {"schema": form}}}}


class SizeFence(FileUploadHandler):
    """Ends the reading of a file at its limit, whatever the request said of its size."""

    def handle_raw_input(
        self,
        input_data: Any,
        META: dict[str, str],
        content_length: int,
        boundary: Any,
        encoding: str | None = None,
    ) -> None:
        if content_length > MOST_BYTES + FORM_BYTES:
            raise PayloadTooLarge

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        if start + len(raw_data) > MOST_BYTES:
            raise PayloadTooLarge(details={self.field_name or "body": [str(PayloadTooLarge.message)]})
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """The handlers after this one keep the file."""


class UploadParser(MultiPartParser):
    """Multipart for the doors that take a file; a broken form is refused like any other body."""

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> DataAndFiles[Any, Any]:
        # A charset named in the header could be one that decodes nothing.
        context = {**(parser_context or {}), "encoding": "utf-8"}
        request: HttpRequest = context["request"]._request
        request.upload_handlers.insert(0, SizeFence(request))
        try:
            return super().parse(stream, media_type, context)
        except (exceptions.ParseError, SuspiciousOperation) as broken:
            raise exceptions.ParseError(_("Nie udało się odczytać przesłanego formularza.")) from broken


class PieceParser(BaseParser):
    """Some bytes of a file that comes in pieces. Raises PayloadTooLarge for more than any door takes at once."""

    media_type = "application/offset+octet-stream"

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> Any:
        content: bytes = stream.read(MOST_PIECE + 1)
        if len(content) > MOST_PIECE:
            raise PayloadTooLarge
        return content


def offset_of(request: HttpRequest) -> int:
    """Where the bytes of this request belong in their file. Raises InvalidInput naming the header."""
    said = request.headers.get(OFFSET_HEADER, "")
    if not (said.isascii() and said.isdigit() and len(said) <= MOST_DIGITS):
        raise InvalidInput.of(OFFSET_HEADER, _("Podaj, od którego bajtu zaczyna się ta część."))
    return int(said)


def uploaded(request: HttpRequest, *, field: str, texts: Mapping[str, int]) -> tuple[Any, dict[str, str]]:
    """The file of a multipart form and its texts (name: longest), for a door that is not DRF's.

    Raises InvalidInput naming the field, PayloadTooLarge.
    """
    try:
        request.upload_handlers.insert(0, SizeFence(request))
        form, file = request.POST, request.FILES.get(field)
    except (MultiPartParserError, SuspiciousOperation, UnreadablePostError) as broken:
        raise InvalidInput.of(field, _("Nie udało się odczytać przesłanego formularza.")) from broken
    if file is None:
        raise InvalidInput.of(field, _("Wybierz plik."))
    said = {}
    for name, longest in texts.items():
        try:
            said[name] = str(clean_text(form.get(name, ""))).strip()
        except ValueError as wrong:
            raise InvalidInput.of(name, str(wrong)) from wrong
        if len(said[name]) > longest:
            raise InvalidInput.of(name, _("Ten tekst jest za długi."))
    return file, said


def pieces_of(request: HttpRequest) -> Iterator[bytes]:
    """A multipart body without the boundary, which a browser invents anew for each try. Then it can be read once more.

    Raises PayloadTooLarge as soon as more comes than any door takes.
    """
    boundary = (request.content_params or {}).get("boundary", "").encode()
    copy, size, rest = _kept(), 0, b""
    while piece := request.read(PIECE):
        size += len(piece)
        if size > MOST_BYTES + FORM_BYTES:
            raise PayloadTooLarge
        copy.write(piece)
        *before, rest = (rest + piece).split(boundary) if boundary else [rest + piece]
        yield from before
        # A boundary that begins here may end in the next piece.
        sure = max(len(rest) - max(len(boundary) - 1, 0), 0)
        yield rest[:sure]
        rest = rest[sure:]
    yield rest
    copy.seek(0)
    vars(request).update(_stream=copy, _read_started=False)


def _kept() -> IO[bytes]:
    """Lives as long as the request that reads from it."""
    return SpooledTemporaryFile(max_size=KEPT_IN_MEMORY)
