"""PDF: read, never written back; the resume is made anew as Markdown or as a Word file."""

from assistant.documents.resume import Resume
from assistant.errors import BadInput


class _Pdf:
    name = "PDF"
    suffixes = (".pdf",)

    def fits(self, raw: bytes) -> bool:
        """See `Format.fits`; readers of PDFs allow some bytes before the mark."""
        return b"%PDF-" in raw[:1024]

    def read(self, raw: bytes) -> Resume:
        """See `Format.read`."""
        from assistant.documents.pdf.resume import resume_of

        if not self.fits(raw):
            raise BadInput("The file is no PDF, whatever its name says." if raw.strip() else "The file is empty.")
        return resume_of(raw)


FORMAT = _Pdf()
