/// Names and signs of units of measure.
enum UnitWords {
  /// Signs that all languages share, parted by `|`, with the stable words of their units.
  static let signs: [(String, String)] = [
    ("%|per cent|percent|pct", "percent"), ("mm", "millimetre"), ("cm", "centimetre"), ("km", "kilometre"),
    ("nmi", "nautical_mile"),
    ("kg", "kilogram"), ("ha", "hectare"), ("km²|km2|sq km|sq. km|км²|кв. км|кв км", "square_kilometre"),
    ("m²|m2|sq m|sq. m|м²|кв. м|кв м", "square_metre"), ("m³|m3|м³|куб. м", "cubic_metre"),
    ("km/h|kph|kmh|км/ч|км/год", "kilometre_per_hour"),
    ("mph", "mile_per_hour"), ("m/s|м/с", "metre_per_second"), ("°C|° C|℃", "degree_celsius"),
    ("°F|° F|℉", "degree_fahrenheit"),
    ("kWh|кВт·год|кВт-год|кВт·ч|кВтч", "kilowatt_hour"), ("MWh|МВт·год|МВт-год|МВт·ч", "megawatt_hour"),
    ("GWh", "gigawatt_hour"),
    ("TWh", "terawatt_hour"), ("kW|кВт", "kilowatt"), ("MW|МВт", "megawatt"), ("GW|ГВт", "gigawatt"),
    ("км", "kilometre"),
    ("см", "centimetre"), ("мм", "millimetre"), ("кг", "kilogram"), ("га", "hectare"), ("lb|lbs", "pound"),
    ("bbl", "barrel"),
  ]

  /// Names of a language.
  static func names(_ language: WrittenLanguage) -> [(String, String)] {
    switch language {
    case .english:
      [
        ("percentage point|percentage points", "percentage_point"),
        ("millimetres|millimeters|millimetre|millimeter", "millimetre"),
        ("centimetres|centimeters|centimetre|centimeter", "centimetre"), ("metres|meters|metre|meter", "metre"),
        ("kilometres|kilometers|kilometre|kilometer|kms", "kilometre"), ("miles|mile", "mile"),
        ("nautical miles|nautical mile", "nautical_mile"),
        ("feet|foot|ft", "foot"), ("inches|inch", "inch"), ("grams|gram", "gram"),
        ("kilograms|kilos|kilogram|kilo", "kilogram"),
        ("tonnes|tonne|metric tons|metric ton", "tonne"), ("tons|ton", "ton"), ("ounces|ounce", "ounce"),
        ("square metres|square meters|square metre|square meter", "square_metre"),
        ("square kilometres|square kilometers|square kilometre|square kilometer", "square_kilometre"),
        ("hectares|hectare", "hectare"),
        ("acres|acre", "acre"), ("square miles|square mile", "square_mile"),
        ("square feet|square foot|sq ft", "square_foot"),
        ("litres|liters|litre|liter", "litre"), ("cubic metres|cubic meters", "cubic_metre"),
        ("barrels|barrel", "barrel"),
        ("gallons|gallon", "gallon"), ("bushels", "bushel"),
        ("degrees Celsius|degrees centigrade|degrees C", "degree_celsius"),
        ("degrees Fahrenheit|degrees F", "degree_fahrenheit"),
        ("kilowatt hours|kilowatt-hours", "kilowatt_hour"), ("megawatt hours|megawatt-hours", "megawatt_hour"),
        ("gigawatt hours|gigawatt-hours", "gigawatt_hour"), ("terawatt hours|terawatt-hours", "terawatt_hour"),
        ("kilowatts|kilowatt", "kilowatt"), ("megawatts|megawatt", "megawatt"), ("gigawatts|gigawatt", "gigawatt"),
        ("kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour", "kilometre_per_hour"),
        ("miles per hour|miles an hour", "mile_per_hour"), ("knots", "knot"),
      ]
    case .french:
      [
        ("pour cent|pourcent", "percent"), ("points de pourcentage|point de pourcentage", "percentage_point"),
        ("millimètres|millimètre", "millimetre"), ("centimètres|centimètre", "centimetre"), ("mètres|mètre", "metre"),
        ("kilomètres|kilomètre", "kilometre"), ("milles marins|milles nautiques", "nautical_mile"),
        ("grammes|gramme", "gram"),
        ("kilos|kilogrammes|kilo|kilogramme", "kilogram"), ("tonnes|tonne", "tonne"),
        ("mètres carrés|mètre carré", "square_metre"),
        ("kilomètres carrés|kilomètre carré", "square_kilometre"), ("hectares|hectare", "hectare"),
        ("litres|litre", "litre"),
        ("mètres cubes|mètre cube", "cubic_metre"), ("barils|baril", "barrel"),
        ("degrés|degrés Celsius", "degree_celsius"),
        ("kilowattheures", "kilowatt_hour"), ("mégawattheures", "megawatt_hour"), ("térawattheures", "terawatt_hour"),
        ("mégawatts", "megawatt"), ("gigawatts", "gigawatt"),
        ("kilomètres par heure|kilomètres-heure|kilomètres à l'heure", "kilometre_per_hour"),
      ]
    case .german:
      [
        ("Prozent", "percent"), ("Prozentpunkte|Prozentpunkten|Prozentpunkt", "percentage_point"),
        ("Millimeter|Millimetern", "millimetre"),
        ("Zentimeter|Zentimetern", "centimetre"), ("Meter|Metern", "metre"), ("Kilometer|Kilometern", "kilometre"),
        ("Seemeilen", "nautical_mile"), ("Gramm", "gram"), ("Kilo|Kilogramm", "kilogram"), ("Tonnen|Tonne", "tonne"),
        ("Quadratmeter|Quadratmetern", "square_metre"), ("Quadratkilometer|Quadratkilometern", "square_kilometre"),
        ("Hektar", "hectare"),
        ("Liter|Litern", "litre"), ("Kubikmeter|Kubikmetern", "cubic_metre"), ("Barrel", "barrel"),
        ("Grad|Grad Celsius", "degree_celsius"),
        ("Kilowattstunden", "kilowatt_hour"), ("Megawattstunden", "megawatt_hour"),
        ("Terawattstunden", "terawatt_hour"),
        ("Gigawattstunden", "gigawatt_hour"), ("Megawatt", "megawatt"), ("Gigawatt", "gigawatt"),
        ("Kilometer pro Stunde|Stundenkilometer", "kilometre_per_hour"),
      ]
    case .spanish:
      [
        ("por ciento|por cien", "percent"), ("puntos porcentuales", "percentage_point"), ("milímetros", "millimetre"),
        ("centímetros", "centimetre"),
        ("metros|metro", "metre"), ("kilómetros|kilómetro", "kilometre"), ("millas náuticas", "nautical_mile"),
        ("gramos", "gram"),
        ("kilos|kilogramos|kilo", "kilogram"), ("toneladas|tonelada", "tonne"),
        ("metros cuadrados|metro cuadrado", "square_metre"),
        ("kilómetros cuadrados", "square_kilometre"), ("hectáreas|hectárea", "hectare"), ("litros|litro", "litre"),
        ("metros cúbicos", "cubic_metre"),
        ("hectómetros cúbicos", "cubic_hectometre"), ("barriles", "barrel"),
        ("grados|grados Celsius|grados centígrados", "degree_celsius"),
        ("megavatios", "megawatt"), ("gigavatios", "gigawatt"), ("kilómetros por hora", "kilometre_per_hour"),
      ]
    case .italian:
      [
        ("per cento|percento", "percent"), ("punti percentuali", "percentage_point"), ("millimetri", "millimetre"),
        ("centimetri", "centimetre"),
        ("metri|metro", "metre"), ("chilometri|chilometro", "kilometre"), ("miglia nautiche", "nautical_mile"),
        ("grammi", "gram"),
        ("chili|chilogrammi|chilo", "kilogram"), ("tonnellate|tonnellata", "tonne"),
        ("metri quadrati|metri quadri", "square_metre"),
        ("chilometri quadrati", "square_kilometre"), ("ettari", "hectare"), ("litri|litro", "litre"),
        ("metri cubi", "cubic_metre"),
        ("barili", "barrel"), ("gradi|gradi Celsius", "degree_celsius"), ("megawatt", "megawatt"),
        ("gigawatt", "gigawatt"),
        ("chilometri orari|chilometri all'ora", "kilometre_per_hour"),
      ]
    case .portuguese:
      [
        ("por cento", "percent"), ("pontos percentuais", "percentage_point"), ("milímetros", "millimetre"),
        ("centímetros", "centimetre"),
        ("metros|metro", "metre"), ("quilômetros|quilómetros|quilômetro", "kilometre"), ("gramas", "gram"),
        ("quilos|quilogramas|quilo", "kilogram"), ("toneladas|tonelada", "tonne"), ("metros quadrados", "square_metre"),
        ("quilômetros quadrados|quilómetros quadrados", "square_kilometre"), ("hectares|hectare", "hectare"),
        ("litros|litro", "litre"),
        ("metros cúbicos", "cubic_metre"), ("barris", "barrel"), ("graus|graus Celsius", "degree_celsius"),
        ("megawatts", "megawatt"),
        ("gigawatts", "gigawatt"), ("quilômetros por hora|quilómetros por hora", "kilometre_per_hour"),
      ]
    case .ukrainian:
      [
        ("відсотків|відсотки|відсоток|відсотка|відсотками|процентів", "percent"),
        ("відсоткових пунктів|відсоткові пункти|відсоткового пункту", "percentage_point"),
        ("міліметрів|міліметри", "millimetre"), ("сантиметрів|сантиметри", "centimetre"),
        ("метрів|метри|метр|метра", "metre"),
        ("кілометрів|кілометри|кілометр|кілометра|кілометрах", "kilometre"), ("грамів|грами", "gram"),
        ("кілограмів|кілограми|кілограм|кілограма", "kilogram"), ("тонн|тонни|тонна|тонну|т", "tonne"),
        ("квадратних метрів|квадратні метри", "square_metre"),
        ("квадратних кілометрів|квадратні кілометри|квадратного кілометра", "square_kilometre"),
        ("гектарів|гектари|гектара", "hectare"), ("літрів|літри|літра", "litre"),
        ("кубометрів|кубічних метрів|кубів", "cubic_metre"),
        ("барелів", "barrel"), ("градусів|градуси|градусів Цельсія", "degree_celsius"), ("мегават|МВт", "megawatt"),
        ("кіловат-годин|кіловат-години", "kilowatt_hour"),
        ("кілометрів на годину", "kilometre_per_hour"),
      ]
    case .russian:
      [
        ("процентов|процента|процент|процентами", "percent"),
        ("процентных пунктов|процентных пункта", "percentage_point"),
        ("миллиметров|миллиметра", "millimetre"), ("сантиметров|сантиметра", "centimetre"),
        ("метров|метра|метр", "metre"),
        ("километров|километра|километр|километрах", "kilometre"), ("граммов|грамма|грамм", "gram"),
        ("килограммов|килограмма|килограмм", "kilogram"), ("тонн|тонны|тонна|тонну|т", "tonne"),
        ("квадратных метров|квадратных метра", "square_metre"),
        ("квадратных километров|квадратных километра", "square_kilometre"),
        ("гектаров|гектара|гектар", "hectare"), ("литров|литра|литр", "litre"),
        ("кубометров|кубических метров", "cubic_metre"),
        ("баррелей", "barrel"), ("градусов|градуса|градус|градусов Цельсия", "degree_celsius"),
        ("мегаватт|МВт", "megawatt"),
        ("киловатт-часов", "kilowatt_hour"), ("километров в час", "kilometre_per_hour"),
      ]
    }
  }
}
