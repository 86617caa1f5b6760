# Aanmelden, accounts, rollen.
