# Logboek.
