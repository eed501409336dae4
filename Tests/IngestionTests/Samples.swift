import Foundation

/// The same kind of sentence in many languages, and in the sets that they were written in.
struct Sample: Sendable, CustomStringConvertible {
  let name: String
  let charset: String
  let text: String
  let base64: String

  var bytes: [UInt8] { [UInt8](Data(base64Encoded: base64)!) }
  var description: String { "\(name) in \(charset)" }

  static let all: [Sample] = [
    Sample(
      name: "russian",
      charset: "windows-1251",
      text:
        "В Киеве и Москве обсудили новый договор о поставках зерна. Министр сказал: «Мы подпишем со"
        + "глашение до конца декабря, если стороны согласятся на условия». Сумма сделки составила 4,5"
        + " млрд долларов, сообщили в ведомстве.",
      base64:
        "wiDK6OXi5SDoIMzu8eri5SDu4fHz5Ojr6CDt7uL76SDk7uPu4u7wIO4g7+7x8uDi6uD1IOfl8O3gLiDM6O3o8fLwIPHq4Ofg"
        + "6zogq8z7IO/u5O/o+OXsIPHu4+vg+OXt6OUg5O4g6u7t9uAg5OXq4OHw/ywg5fHr6CDx8u7w7u37IPHu4+vg8f/y8f8g7eAg"
        + "8/Hr7uLo/7suINHz7OzgIPHk5evq6CDx7vHy4OLo6+AgNCw1IOzr8OQg5O7r6+Dw7uIsIPHu7uH56OvoIOIg4uXk7uzx8uLl" + "Lg=="
    ),
    Sample(
      name: "russian",
      charset: "koi8-r",
      text:
        "В Киеве и Москве обсудили новый договор о поставках зерна. Министр сказал: \"Мы подпишем со"
        + "глашение до конца декабря, если стороны согласятся на условия\". Сумма сделки составила 4,5"
        + " млрд долларов, сообщили в ведомстве.",
      base64:
        "9yDrycXXxSDJIO3P08vXxSDPwtPVxMnMySDOz9fZyiDEz8fP18/SIM8g0M/T1MHXy8HIINrF0s7BLiDtyc7J09TSINPLwdrB"
        + "zDogIu3ZINDPxNDJ28XNINPPx8zB28XOycUgxM8gy8/Ow8EgxMXLwcLS0SwgxdPMySDT1M/Sz87ZINPPx8zB09HU09EgzsEg"
        + "1dPMz9fJ0SIuIPPVzc3BINPExczLySDTz9PUwdfJzMEgNCw1IM3M0sQgxM/MzMHSz9csINPPz8LdyczJINcg18XEz83T1NfF" + "Lg=="
    ),
    Sample(
      name: "russian",
      charset: "iso-8859-5",
      text:
        "В Киеве и Москве обсудили новый договор о поставках зерна. Министр сказал: \"Мы подпишем со"
        + "глашение до конца декабря, если стороны согласятся на условия\". Сумма сделки составила 4,5"
        + " млрд долларов, сообщили в ведомстве.",
      base64:
        "siC62NXS1SDYILze4drS1SDe0eHj1Njb2CDd3tLr2SDU3tPe0t7gIN4g397h4tDS2tDlINfV4N3QLiC82N3Y4eLgIOHa0NfQ"
        + "2zogIrzrIN/e1N/Y6NXcIOHe09vQ6NXd2NUg1N4g2t7d5tAg1NXa0NHg7ywg1eHb2CDh4t7g3t3rIOHe09vQ4e/i4e8g3dAg"
        + "4+Hb3tLY7yIuIMHj3NzQIOHU1dva2CDh3uHi0NLY29AgNCw1INzb4NQg1N7b29Dg3tIsIOHe3tHp2NvYINIg0tXU3tzh4tLV" + "Lg=="
    ),
    Sample(
      name: "russian",
      charset: "ibm866",
      text:
        "В Киеве и Москве обсудили новый договор о поставках зерна. Министр сказал: \"Мы подпишем со"
        + "глашение до конца декабря, если стороны согласятся на условия\". Сумма сделки составила 4,5"
        + " млрд долларов, сообщили в ведомстве.",
      base64:
        "giCKqKWipSCoIIyu4aqipSCuoeHjpKirqCCtrqLrqSCkrqOuoq7gIK4gr67h4qCiqqDlIKel4K2gLiCMqK2o4eLgIOGqoKeg"
        + "qzogIozrIK+upK+o6KWsIOGuo6ug6KWtqKUgpK4gqq6t5qAgpKWqoKHg7ywgpeGrqCDh4q7grq3rIOGuo6ug4e/i4e8graAg"
        + "4+GrrqKo7yIuIJHjrKygIOGkpauqqCDhruHioKKoq6AgNCw1IKyr4KQgpK6rq6DgrqIsIOGurqHpqKuoIKIgoqWkrqzh4qKl" + "Lg=="
    ),
    Sample(
      name: "ukrainian",
      charset: "windows-1251",
      text:
        "У Києві та Одесі обговорили нову угоду про постачання зерна. Міністр сказав: «Ми підпишемо"
        + " її до кінця грудня, якщо сторони погодяться на умови». Сума угоди становить 4,5 млрд грив"
        + "ень, повідомили у відомстві.",
      base64:
        "0yDK6LrisyDy4CDO5OXxsyDu4ePu4u7w6OvoIO3u4vMg8+Pu5PMg7/DuIO/u8fLg9+Dt7f8g5+Xw7eAuIMyz7bPx8vAg8erg"
        + "5+DiOiCrzOgg77Pk7+j45ezuIL+/IOTuIOqz7fb/IOPw8+Tt/ywg/+r57iDx8u7w7u3oIO/u4+7k//L88f8g7eAg8+zu4ui7"
        + "LiDR8+zgIPPj7uToIPHy4O3u4ujy/CA0LDUg7Ovw5CDj8Oji5e38LCDv7uKz5O7s6OvoIPMg4rPk7uzx8uKzLg=="
    ),
    Sample(
      name: "ukrainian",
      charset: "koi8-u",
      text:
        "У Києві та Одесі обговорили нову угоду про постачання зерна. Міністр сказав: \"Ми підпишемо"
        + " її до кінця грудня, якщо сторони погодяться на умови\". Сума угоди становить 4,5 млрд грив"
        + "ень, повідомили у відомстві.",
      base64:
        "9SDryaTXpiDUwSDvxMXTpiDPwsfP18/SyczJIM7P19Ug1cfPxNUg0NLPINDP09TB3sHOztEg2sXSzsEuIO2mzqbT1NIg08vB"
        + "2sHXOiAi7ckg0KbE0Mnbxc3PIKenIMTPIMumzsPRIMfS1cTO0Swg0cvdzyDT1M/Sz87JINDPx8/E0dTY09EgzsEg1c3P18ki"
        + "LiDz1c3BINXHz8TJINPUwc7P18nU2CA0LDUgzczSxCDH0snXxc7YLCDQz9emxM/NyczJINUg16bEz83T1NemLg=="
    ),
    Sample(
      name: "french",
      charset: "windows-1252",
      text:
        "Le ministre français a déclaré à la presse que l'accord sera signé avant l'été. « Nous avo"
        + "ns négocié pendant des mois », a-t-il précisé à Genève, où les délégués étaient réunis dep"
        + "uis le 3 février.",
      base64:
        "TGUgbWluaXN0cmUgZnJhbudhaXMgYSBk6WNsYXLpIOAgbGEgcHJlc3NlIHF1ZSBsJ2FjY29yZCBzZXJhIHNpZ27pIGF2YW50"
        + "IGwn6XTpLiCrIE5vdXMgYXZvbnMgbulnb2Np6SBwZW5kYW50IGRlcyBtb2lzILssIGEtdC1pbCBwculjaXPpIOAgR2Vu6HZl"
        + "LCBv+SBsZXMgZOls6Wd16XMg6XRhaWVudCBy6XVuaXMgZGVwdWlzIGxlIDMgZul2cmllci4="
    ),
    Sample(
      name: "french",
      charset: "macintosh",
      text:
        "Le ministre français a déclaré à la presse que l'accord sera signé avant l'été. « Nous avo"
        + "ns négocié pendant des mois », a-t-il précisé à Genève, où les délégués étaient réunis dep"
        + "uis le 3 février.",
      base64:
        "TGUgbWluaXN0cmUgZnJhbo1haXMgYSBkjmNsYXKOIIggbGEgcHJlc3NlIHF1ZSBsJ2FjY29yZCBzZXJhIHNpZ26OIGF2YW50"
        + "IGwnjnSOLiDHIE5vdXMgYXZvbnMgbo5nb2NpjiBwZW5kYW50IGRlcyBtb2lzIMgsIGEtdC1pbCBwco5jaXOOIIggR2Vuj3Zl"
        + "LCBvnSBsZXMgZI5sjmd1jnMgjnRhaWVudCByjnVuaXMgZGVwdWlzIGxlIDMgZo52cmllci4="
    ),
    Sample(
      name: "german",
      charset: "windows-1252",
      text:
        "Die Außenministerin erklärte in Köln, die Gespräche über den Getreidehandel würden fortgef"
        + "ührt. Für die Häfen stünden 40 Millionen Euro zur Verfügung, hieß es später.",
      base64:
        "RGllIEF132VubWluaXN0ZXJpbiBlcmts5HJ0ZSBpbiBL9mxuLCBkaWUgR2VzcHLkY2hlIPxiZXIgZGVuIEdldHJlaWRlaGFu"
        + "ZGVsIHf8cmRlbiBmb3J0Z2Vm/GhydC4gRvxyIGRpZSBI5GZlbiBzdPxuZGVuIDQwIE1pbGxpb25lbiBFdXJvIHp1ciBWZXJm"
        + "/Gd1bmcsIGhpZd8gZXMgc3DkdGVyLg=="
    ),
    Sample(
      name: "polish",
      charset: "windows-1250",
      text:
        "Ministrowie spotkali się w Łodzi, żeby omówić umowę o dostawach zboża. „Podpiszemy ją jesz"
        + "cze w grudniu” – powiedział wicepremier. Wartość kontraktu sięga pięciu miliardów złotych,"
        + " część środków już wpłynęła.",
      base64:
        "TWluaXN0cm93aWUgc3BvdGthbGkgc2nqIHcgo29kemksIL9lYnkgb23zd2nmIHVtb3fqIG8gZG9zdGF3YWNoIHpib79hLiCE"
        + "UG9kcGlzemVteSBquSBqZXN6Y3plIHcgZ3J1ZG5pdZQgliBwb3dpZWR6aWGzIHdpY2VwcmVtaWVyLiBXYXJ0b5zmIGtvbnRy"
        + "YWt0dSBzaepnYSBwaepjaXUgbWlsaWFyZPN3IHqzb3R5Y2gsIGN66pzmIJxyb2Rr83cganW/IHdws3lu6rNhLg=="
    ),
    Sample(
      name: "polish",
      charset: "iso-8859-2",
      text:
        "Ministrowie spotkali się w Łodzi, żeby omówić umowę o dostawach zboża. \"Podpiszemy ją jesz"
        + "cze w grudniu\" - powiedział wicepremier. Wartość kontraktu sięga pięciu miliardów złotych,"
        + " część środków już wpłynęła.",
      base64:
        "TWluaXN0cm93aWUgc3BvdGthbGkgc2nqIHcgo29kemksIL9lYnkgb23zd2nmIHVtb3fqIG8gZG9zdGF3YWNoIHpib79hLiAi"
        + "UG9kcGlzemVteSBqsSBqZXN6Y3plIHcgZ3J1ZG5pdSIgLSBwb3dpZWR6aWGzIHdpY2VwcmVtaWVyLiBXYXJ0b7bmIGtvbnRy"
        + "YWt0dSBzaepnYSBwaepjaXUgbWlsaWFyZPN3IHqzb3R5Y2gsIGN66rbmILZyb2Rr83cganW/IHdws3lu6rNhLg=="
    ),
    Sample(
      name: "czech",
      charset: "windows-1250",
      text:
        "Ministři se v Praze sešli kvůli dohodě o vývozu obilí. Premiér řekl, že smlouva bude podep"
        + "sána příští týden a že její hodnota přesáhne dvě miliardy korun. Další jednání se uskutečn" + "í v říjnu.",
      base64:
        "TWluaXN0+Gkgc2UgdiBQcmF6ZSBzZZpsaSBrdvlsaSBkb2hvZOwgbyB2/XZvenUgb2JpbO0uIFByZW1p6XIg+GVrbCwgnmUg"
        + "c21sb3V2YSBidWRlIHBvZGVwc+FuYSBw+O2adO0gdP1kZW4gYSCeZSBqZWrtIGhvZG5vdGEgcPhlc+FobmUgZHbsIG1pbGlh"
        + "cmR5IGtvcnVuLiBEYWya7SBqZWRu4W7tIHNlIHVza3V0Zehu7SB2IPjtam51Lg=="
    ),
    Sample(
      name: "czech",
      charset: "iso-8859-2",
      text:
        "Ministři se v Praze sešli kvůli dohodě o vývozu obilí. Premiér řekl, že smlouva bude podep"
        + "sána příští týden a že její hodnota přesáhne dvě miliardy korun. Další jednání se uskutečn" + "í v říjnu.",
      base64:
        "TWluaXN0+Gkgc2UgdiBQcmF6ZSBzZblsaSBrdvlsaSBkb2hvZOwgbyB2/XZvenUgb2JpbO0uIFByZW1p6XIg+GVrbCwgvmUg"
        + "c21sb3V2YSBidWRlIHBvZGVwc+FuYSBw+O25dO0gdP1kZW4gYSC+ZSBqZWrtIGhvZG5vdGEgcPhlc+FobmUgZHbsIG1pbGlh"
        + "cmR5IGtvcnVuLiBEYWy57SBqZWRu4W7tIHNlIHVza3V0Zehu7SB2IPjtam51Lg=="
    ),
    Sample(
      name: "hungarian",
      charset: "windows-1250",
      text:
        "A miniszterek Győrben találkoztak, hogy megvitassák a gabonaszállításról szóló megállapodá"
        + "st. Az értéke ötmilliárd forint, közölték, és a következő tárgyalás őszre várható.",
      base64:
        "QSBtaW5pc3p0ZXJlayBHefVyYmVuIHRhbOFsa296dGFrLCBob2d5IG1lZ3ZpdGFzc+FrIGEgZ2Fib25hc3rhbGztdOFzcvNs"
        + "IHN682zzIG1lZ+FsbGFwb2Thc3QuIEF6IOlydOlrZSD2dG1pbGxp4XJkIGZvcmludCwga/Z69mx06WssIOlzIGEga/Z2ZXRr"
        + "ZXr1IHThcmd5YWzhcyD1c3pyZSB24XJoYXTzLg=="
    ),
    Sample(
      name: "turkish",
      charset: "windows-1254",
      text:
        "Bakanlar İstanbul'da tahıl anlaşmasını görüşmek için bir araya geldi. Açıklamaya göre değe"
        + "ri beş milyar lirayı aşıyor ve imzalar önümüzdeki ay atılacak.",
      base64:
        "QmFrYW5sYXIg3XN0YW5idWwnZGEgdGFo/WwgYW5sYf5tYXP9bv0gZ/Zy/P5tZWsgaedpbiBiaXIgYXJheWEgZ2VsZGkuIEHn"
        + "/WtsYW1heWEgZ/ZyZSBkZfBlcmkgYmX+IG1pbHlhciBsaXJhef0gYf79eW9yIHZlIGltemFsYXIg9m78bfx6ZGVraSBheSBh"
        + "dP1sYWNhay4="
    ),
    Sample(
      name: "greek",
      charset: "windows-1253",
      text:
        "Οι υπουργοί συναντήθηκαν στην Αθήνα για να συζητήσουν τη συμφωνία για τα σιτηρά. Η αξία τη"
        + "ς φτάνει τα πέντε δισεκατομμύρια ευρώ, όπως ανακοινώθηκε.",
      base64:
        "z+kg9fDv9fHj798g8/Xt4e303ujn6uHtIPP05+0gweje7eEg4+nhIO3hIPP15uf03vPv9e0g9Ocg8/Xs9vnt3+Eg4+nhIPTh"
        + "IPPp9Ofx3C4gxyDh7t/hIPTn8iD29Nzt5ekg9OEg8N3t9OUg5Onz5erh9O/s7P3x6eEg5fXx/iwg/PD58iDh7eHq7+nt/ujn" + "6uUu"
    ),
    Sample(
      name: "greek",
      charset: "iso-8859-7",
      text:
        "Οι υπουργοί συναντήθηκαν στην Αθήνα για να συζητήσουν τη συμφωνία για τα σιτηρά. Η αξία τη"
        + "ς φτάνει τα πέντε δισεκατομμύρια ευρώ, όπως ανακοινώθηκε.",
      base64:
        "z+kg9fDv9fHj798g8/Xt4e303ujn6uHtIPP05+0gweje7eEg4+nhIO3hIPP15uf03vPv9e0g9Ocg8/Xs9vnt3+Eg4+nhIPTh"
        + "IPPp9Ofx3C4gxyDh7t/hIPTn8iD29Nzt5ekg9OEg8N3t9OUg5Onz5erh9O/s7P3x6eEg5fXx/iwg/PD58iDh7eHq7+nt/ujn" + "6uUu"
    ),
    Sample(
      name: "hebrew",
      charset: "windows-1255",
      text:
        "השרים נפגשו בירושלים כדי לדון בהסכם על אספקת התבואה. שוויו של ההסכם מגיע לחמישה מיליארד שק"
        + "לים, נמסר בהודעה.",
      base64:
        "5Pn46e0g8PTi+eUg4en45fns6e0g6+PpIOzj5e8g4eTx6+0g8uwg4PH09/og5Prh5eDkLiD55eXp5SD57CDk5PHr7SDu4uny"
        + "IOzn7un55CDu6ezp4PjjIPn37OntLCDw7vH4IOHk5ePy5C4="
    ),
    Sample(
      name: "arabic",
      charset: "windows-1256",
      text:
        "اجتمع الوزراء في القاهرة لمناقشة اتفاق بشأن توريد الحبوب. وتبلغ قيمة الاتفاق خمسة مليارات "
        + "جنيه، حسب البيان الصادر عن الوزارة.",
      base64:
        "x8zK49ogx+Hm0tHHwSDd7SDH4d7H5dHJIOHj5Mfe1Mkgx8rdx94gyNTD5CDK5tHtzyDH4c3I5sguIObKyOHbIN7t48kgx+HH"
        + "yt3H3iDO49PJIOPh7cfRx8ogzOTt5aEgzdPIIMfhyO3H5CDH4dXHz9Eg2uQgx+Hm0sfRyS4="
    ),
    Sample(
      name: "arabic",
      charset: "iso-8859-6",
      text:
        "اجتمع الوزراء في القاهرة لمناقشة اتفاق بشأن توريد الحبوب. وتبلغ قيمة الاتفاق خمسة مليارات "
        + "جنيه، حسب البيان الصادر عن الوزارة.",
      base64:
        "x8zK5dkgx+To0tHHwSDh6iDH5OLH59HJIOTl5sfi1Mkgx8rhx+IgyNTD5iDK6NHqzyDH5M3I6MguIOjKyOTaIOLq5ckgx+TH"
        + "yuHH4iDO5dPJIOXk6sfRx8ogzObq56wgzdPIIMfkyOrH5iDH5NXHz9Eg2eYgx+To0sfRyS4="
    ),
    Sample(
      name: "lithuanian",
      charset: "windows-1257",
      text:
        "Ministrai Vilniuje susitiko aptarti grūdų tiekimo sutarties. Jos vertė siekia penkis milij"
        + "ardus eurų, pranešė atstovė. Susitarimas turėtų būti pasirašytas gruodį, o pirmieji laivai"
        + " išplauks žiemą.",
      base64:
        "TWluaXN0cmFpIFZpbG5pdWplIHN1c2l0aWtvIGFwdGFydGkgZ3L7ZPggdGlla2ltbyBzdXRhcnRpZXMuIEpvcyB2ZXJ06yBz"
        + "aWVraWEgcGVua2lzIG1pbGlqYXJkdXMgZXVy+CwgcHJhbmXw6yBhdHN0b3brLiBTdXNpdGFyaW1hcyB0dXLrdPggYvt0aSBw"
        + "YXNpcmHweXRhcyBncnVvZOEsIG8gcGlybWllamkgbGFpdmFpIGnwcGxhdWtzIP5pZW3gLg=="
    ),
    Sample(
      name: "japanese",
      charset: "shift_jis",
      text:
        "大臣は東京で会談し、穀物の輸出に関する協定について話し合った。協定の総額は五十億円にのぼるとみられ、来月にも署名される見通しだという。",
      base64:
        "keWQYoLNk4yLnoLFie+Sa4K1gUGNkpWogsyXQY9vgsmK1oK3gumLppLogsmCwoKigsSYYoK1jYeCwYK9gUKLppLogsyRjYp6"
        + "gs2M3I9cia2JfoLJgsyC2oLpgsaC3YLnguqBQZeIjI6CyYLgj5CWvIKzguqC6YypksqCtYK+gsaCooKkgUI="
    ),
    Sample(
      name: "japanese",
      charset: "euc-jp",
      text:
        "大臣は東京で会談し、穀物の輸出に関する協定について話し合った。協定の総額は五十億円にのぼるとみられ、来月にも署名される見通しだという。",
      base64:
        "wue/w6TPxey1/qTHsvHDzKS3oaK58sqqpM7Nor3QpMu02KS5pOu2qMTqpMukxKSkpMbPw6S3ueekw6S/oaO2qMTqpM7B7bPb"
        + "pM+43r29sq+x36TLpM6k3KTrpMik36TppOyhos3ot+6ky6TivfDMvqS1pOyk67irxMykt6TApMikpKSmoaM="
    ),
    Sample(
      name: "japanese",
      charset: "iso-2022-jp",
      text:
        "大臣は東京で会談し、穀物の輸出に関する協定について話し合った。協定の総額は五十億円にのぼるとみられ、来月にも署名される見通しだという。",
      base64:
        "GyRCQmc/QyRPRWw1fiRHMnFDTCQ3ISI5ckoqJE5NIj1QJEs0WCQ5JGs2KERqJEskRCQkJEZPQyQ3OWckQyQ/ISM2KERqJE5B"
        + "bTNbJE84Xj09Mi8xXyRLJE4kXCRrJEgkXyRpJGwhIk1oN24kSyRiPXBMPiQ1JGwkazgrREwkNyRAJEgkJCQmISMbKEI="
    ),
    Sample(
      name: "chinese",
      charset: "gb18030",
      text:
        "部长们在北京会晤，讨论了粮食出口协议。据介绍，协议总额超过五十亿元，预计下个月签署。发言人说，双方已经就主要条款达成一致。",
      base64:
        "sr+zpMPH1Nqxsb6pu+HO7qOszNbC28HLwbjKs7P2v9rQrdLpoaO+3b3pydyjrNCt0unX3Lbus6y5/c7lyq7S2tSqo6zUpLzG"
        + "z8K49tTCx6nK8KGjt6LR1MjLy7WjrMurt73S0b6tvs3W99KqzPW/7rTvs8nSu9bCoaM="
    ),
    Sample(
      name: "taiwanese",
      charset: "big5",
      text:
        "部長們在臺北會晤，討論了糧食出口協議。據介紹，協議總額超過五十億元，預計下個月簽署。發言人說，雙方已經就主要條款達成一致。",
      base64:
        "s6Gq+K3MpmK7T6Vft3yx4KFBsFG916RGwrOtuaVYpGao88SzoUO+2qS2stChQajzxLPBYMNCtle5TKStpFG79aS4oUG5d61w"
        + "pFWt06Trw7G4cKFDtW+opaRIu6GhQcL5pOikd7hntE6lRK1usfi02rlGpqikQK1QoUM="
    ),
    Sample(
      name: "korean",
      charset: "euc-kr",
      text:
        "장관들은 서울에서 만나 곡물 수출 협정에 대해 논의했다. 협정의 규모는 오십억 원에 이르며 다음 달에 서명될 것으로 보인다고 관계자가 말했다.",
      base64:
        "wOWw/LXpwLogvK2/77+hvK0guLizqiCw7rmwILz2w+Igx/nBpL+hILTrx9ggs+3Ax8fftNkuIMf5waTAxyCx1LjwtMIgv8C9"
        + "yr7vIL/4v6EgwMy4o7jnILTZwL0gtN6/oSC8rbjttckgsM3AuLfOILq4wM602bDtILD8sOjA2rChILi7x9+02S4="
    ),
  ]
}
