/// Words that tell what a name names.
enum NameWords {
  /// Articles that a name may stand with and does not contain.
  static let articles = "the a an"

  /// Last words of places that nobody built.
  static let places = """
    river lake creek brook pond bay sea ocean gulf strait canal beach coast island islands isle peninsula valley desert \
    forest mountain mountains mount hill hills canyon falls cape county parish district province region oblast republic \
    village township
    """

  /// Last words of what was built.
  static let facilities = """
    park street st avenue ave road rd boulevard blvd highway route bridge tunnel airport station square plaza tower \
    building house hall castle palace cathedral stadium arena cemetery dock harbor harbour port dam reservoir prison
    """

  /// Last words of organisations, and first words before `of`.
  static let organisations = """
    inc corp co ltd llc plc gmbh company corporation group university college school institute academy ministry \
    department agency bureau commission committee council parliament congress senate court party union association \
    federation foundation society league club records recordings bank airlines airways army navy brigade regiment \
    division battalion corps police office authority board times post journal herald tribune gazette church orchestra \
    museum hospital
    """

  /// Last words of events, and first words before `of`.
  static let events = """
    war battle siege olympics cup championship championships festival bowl awards tournament marathon revolution
    """

  /// Words before a person's name.
  static let titles = """
    mr mrs ms dr sir lord lady dame senator sen congressman congresswoman president minister chancellor prof professor \
    captain general gen colonel col king queen prince princess pope bishop judge justice
    """

  /// Words that stand before `of` and a place's name.
  static let settlements = "town city village port district province region island municipality suburb outskirts"

  /// Words before `the` and what runs through a country.
  static let along = "along across down"

  /// Small words that a person's name may end with where the rest was cut off.
  static let particles = "de da di del della van von der den bin ibn al el la le dos du ter ten zu jr sr"

  /// Words before `of` and the field of an office.
  static let officesOf = "secretary secretaries minister ministers chancellor head director chief"

  /// Words before a place's name.
  static let locatives = "in near at toward towards"
}
