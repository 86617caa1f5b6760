# Admission: the criteria card.

domein-ir = Mathematical reasoning
domein-bl = Reading comprehension
domein-tl = Technical reading
domein-sp = Spelling

beeld-onbekend = unknown
beeld-achterstand-kop = Learning delay
beeld-achterstand = Learning delay: { $waarden }
beeld-band-pro = PrO 55–80
beeld-band-lwoo = lwoo 75–90
beeld-band-lwoo-sep = lwoo 91–120 with social-emotional
beeld-iq-onbekend = IQ unknown
beeld-iq-binnen = IQ { $iq } lies within: { $banden }
beeld-iq-buiten = IQ { $iq } lies outside every band
