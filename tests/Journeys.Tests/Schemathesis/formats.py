"""Cursors are opaque to callers, so the document cannot tell how one is made; a caller copies one from a list."""
import base64

import schemathesis
from hypothesis import strategies as st


def cursor(*parts):
    text = "".join(f"{len(part)}:{part}" for part in parts)
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


numbers = st.integers(min_value=0, max_value=2**63 - 1).map(str)
schemathesis.openapi.format("changes-cursor", numbers.map(cursor))
schemathesis.openapi.format("findings-cursor", numbers.map(cursor))
schemathesis.openapi.format("clocks-cursor", st.uuids().map(lambda id: cursor(id.hex)))
schemathesis.openapi.format("workflows-cursor", st.uuids().map(lambda id: cursor(id.hex)))
schemathesis.openapi.format("imports-cursor", st.uuids().map(lambda id: cursor(str(id))))
schemathesis.openapi.format("units-cursor", st.uuids().map(lambda id: cursor("xa", id.hex)))


@schemathesis.serializer("application/offset+octet-stream")
def piece(ctx, value):
    """A piece of a file is bytes as they are."""
    return value if isinstance(value, bytes) else str(value).encode()
