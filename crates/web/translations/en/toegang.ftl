# Signing in, accounts, roles.
