skip-to-content = Siirry sisältöön
step-of = Vaihe { $step } / { $steps }
emergency = Hätätapaus? Älä varaa aikaa vaan soita heti: { $phone }
help-phone = Hoidatko asian mieluummin puhelimessa? { $phone }
privacy-line = Käytämme tietojasi vain tämän käynnin ja lemmikkisi hoidon järjestämiseen. Näin käsittelemme niitä: { $notice }
privacy-link = Tietosuojaseloste
