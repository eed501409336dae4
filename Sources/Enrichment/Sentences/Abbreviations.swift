/// Words that a full stop follows without ending the sentence.
enum Abbreviations {
  /// Titles and the like, after which a name follows: the stop never ends a sentence.
  static let beforeNames = """
    mr mrs ms mx dr prof gen col lt sgt capt maj cpl cmdr adm gov sen rep pres hon rev fr br st ste mt ft mme mlle mgr \
    hr frl dipl ing sig sra srta ud uds dña dott avv exmo eng им ул пр просп г-н г-жа пл обл м вул ген \
    акад проф доц ст рис напр cf bzw vgl ca zit sog evtl ggf usw vs ред кв буд корп
    """

  /// Before a number.
  static let beforeNumbers = """
    no nos nr n núm num art arts p pp pg pag pág s ch chap fig figs vol para sec ver tel phone св ст стор с гл п пп ч арт \
    абз bd kap abs ziff rn
    """

  /// Months and weekdays cut short.
  static let calendar = """
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat janv févr avr juil déc okt dez \
    mai ene abr ago dic gen mag giu lug set ott fev out січ лют бер квіт трав черв лип серп вер жовт лист груд янв фев \
    мар апр июн июл авг сен сент окт ноя нояб дек
    """

  /// Cut short in the midst or at the end of a sentence: what follows decides.
  static let anywhere = """
    inc corp ltd co llc bros jr sr plc etc al est dept univ assn ave blvd rd govt approx esq eds vs mio mrd \
    mld mln bn m tsd std jhd geb gest verh str evang kath u a z d h b o ä etc ecc aprox ej admon depto ee uu cía sa av avda \
    тис млн млрд трлн тыс руб грн коп дол долл ін т д п р рр г гг вв в н е др пр см мін год сек хв шт кг км сл éd \
    boul bd art tél cit op ibid
    """
}
