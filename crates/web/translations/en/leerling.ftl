# Pupils: list, page, import.
