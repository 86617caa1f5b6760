# Leerlingen: lijst, blad, inlezen.
