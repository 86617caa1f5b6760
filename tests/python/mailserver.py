"""A mail server on this machine, for the tests: every mail it takes becomes a line of JSON.

Arguments: the folder in which it works. There it writes its port to `poort` and each mail to `brieven.jsonl` before it says
that it took the mail; what it answers to a receiver stands in `stand`: goed, later or weiger. It ends with its standard input.
"""

import asyncio
import email
import email.policy
import json
import os
import sys
import threading
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult

MAP = Path(sys.argv[1])
ANTWOORDEN = {"later": "451 4.3.0 come back later", "weiger": "550 5.1.1 no such mailbox"}


class Postbus:
    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        stand = (MAP / "stand").read_text().strip()
        if stand in ANTWOORDEN:
            return ANTWOORDEN[stand]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        assert not mail.defects, mail.defects
        brief = {
            "van": envelope.mail_from,
            "aan": envelope.rcpt_tos,
            "koppen": {naam: str(waarde) for naam, waarde in mail.items()},
            "tekst": mail.get_content(),
            "ruw": envelope.content.decode("utf-8", "replace"),
        }
        with (MAP / "brieven.jsonl").open("a", encoding="utf-8") as bestand:
            bestand.write(json.dumps(brief) + "\n")
        return "250 OK"


def mag_erin(server, session, envelope, mechanism, auth_data):
    goed = auth_data.login == b"vangnet" and auth_data.password == b"een geheim"
    return AuthResult(success=goed, handled=False)


async def main():
    loop = asyncio.get_running_loop()

    def gesprek():
        return SMTP(Postbus(), hostname="localhost", authenticator=mag_erin, auth_require_tls=False, loop=loop)

    server = await loop.create_server(gesprek, "127.0.0.1", 0)
    poort = server.sockets[0].getsockname()[1]
    (MAP / "poort.nieuw").write_text(str(poort))
    os.replace(MAP / "poort.nieuw", MAP / "poort")
    await server.serve_forever()


def wacht_op_einde():
    sys.stdin.read()
    os._exit(0)


threading.Thread(target=wacht_op_einde, daemon=True).start()
asyncio.run(main())
