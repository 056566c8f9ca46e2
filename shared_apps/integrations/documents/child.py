"""The program that makes a PDF of a page. It is started by its path, knows nothing of the application, has no database
and no network, and may die: by its own limits, by the parent's clock or by a fault in a library.

Reads JSON from standard input, `{"html": …, "files": {name: [content type, base64]}}`, and writes the PDF. Pictures are
named `paper:name`; any other address in the page opens nothing.
"""

from __future__ import annotations

import base64
import json
import resource
import sys
from typing import Any

MEMORY_BYTES = 768 * 1024 * 1024
CPU_SECONDS = 20
MOST_WRITTEN = 16 * 1024 * 1024
OWN = "paper:"


def limit_oneself() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (MOST_WRITTEN, MOST_WRITTEN))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))


def fetcher(files: dict[str, list[str]]) -> Any:
    """The only way from the page to anything else: what came along with it."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Own(URLFetcher):
        def fetch(self, url: str, headers: Any = None) -> Any:
            name = url.removeprefix(OWN)
            if not url.startswith(OWN) or name not in files:
                raise ValueError("the page may open nothing but what came with it")
            content_type, content = files[name]
            return URLFetcherResponse(url, base64.b64decode(content), {"Content-Type": content_type})

    return Own()


def main() -> None:
    limit_oneself()
    from weasyprint import HTML

    asked = json.loads(sys.stdin.buffer.read())
    paper = HTML(string=asked["html"], base_url=OWN, url_fetcher=fetcher(asked["files"]))
    paper.write_pdf(sys.stdout.buffer, pdf_tags=True, pdf_variant="pdf/ua-1")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
