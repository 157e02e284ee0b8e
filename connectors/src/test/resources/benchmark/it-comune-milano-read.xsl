<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:mob="urn:comune-milano:mobilita:2.1" xmlns:ana="urn:comune-milano:anagrafe:1" xmlns:f="urn:f" exclude-result-prefixes="#all">
  <xsl:output method="json" encoding="UTF-8"/>
  <xsl:variable name="types" as="map(*)" select="map{'CIV':'civic','LIN':'language','TEC':'technical','SIC':'safety','DIP':'vocational-diploma','FRE':'attendance','COM':'competence-statement'}"/>
  <xsl:variable name="kinds" as="map(*)" select="map{'T':'theory','P':'practice','L':'workshop','I':'language','A':'work-based','V':'assessment'}"/>
  <xsl:variable name="births" as="map(*)" select="map{'Z330':'MA','Z352':'TN'}"/>
  <xsl:variable name="citizens" as="map(*)" select="map{'436':'MA','460':'TN'}"/>
  <xsl:variable name="schemes" as="map(*)" select="map{'PASS':'PASSPORT','CNIE':'MA-CNIE','CIN':'TN-CIN'}"/>

  <xsl:function name="f:coded" as="map(*)">
    <xsl:param name="code"/>
    <xsl:param name="native"/>
    <xsl:sequence select="map{'code': $code, 'source': map{'system': 'it-comune-milano', 'code': string($native)}}"/>
  </xsl:function>

  <xsl:function name="f:titles" as="array(*)">
    <xsl:param name="titles"/>
    <xsl:sequence select="array{ $titles ! map{'lang': string((@lingua, 'it')[1]), 'text': string(.)} }"/>
  </xsl:function>

  <xsl:function name="f:grade" as="map(*)">
    <xsl:param name="mark"/>
    <xsl:variable name="scale" select="if ($mark/@scala = '20') then 'MA-20' else concat('IT-', $mark/@scala)"/>
    <xsl:sequence select="if (ends-with($mark, ' e lode'))
        then map{'scale': $scale, 'value': xs:decimal(substring-before($mark, ' e lode')), 'honours': true()}
        else map{'scale': $scale, 'value': xs:decimal($mark)}"/>
  </xsl:function>

  <xsl:template match="/mob:AttestatoFormazione">
    <xsl:variable name="s" select="ana:Soggetto"/>
    <xsl:sequence select="map{
      'envelope': map{'messageId': 'm-1', 'sender': 'it-comune-milano', 'documentType': 'training-certificate', 'documentId': string(@numero),
          'issuedAt': '2026-05-01T10:00:00Z', 'programme': map{'code': 'MENTOR2'}, 'language': 'it'},
      'certificateId': string(@numero),
      'type': f:coded($types(@tipo), @tipo),
      'award': map{'issuedOn': string(@data), 'title': f:titles(mob:Titolo), 'level': f:coded(concat('EQF', mob:LivelloEQF), mob:LivelloEQF),
          'cefr': map{'code': string(mob:QCER)}, 'grade': f:grade(mob:Voto)},
      'holder': map{
          'identifiers': array{ map{'scheme': 'IT-CF', 'value': string($s/@codiceFiscale)},
              $s/ana:Documento ! map{'scheme': $schemes(@tipo), 'value': string(@numero)} },
          'name': map{'family': string($s/ana:Cognome), 'given': string($s/ana:Nome)},
          'sex': f:coded(if ($s/ana:Sesso = 'F') then '2' else '1', $s/ana:Sesso),
          'birthDate': string($s/ana:DataNascita),
          'birthPlace': map{'city': string($s/ana:LuogoNascita), 'country': $births($s/ana:LuogoNascita/@stato)},
          'nationalities': array{ $citizens(string($s/ana:Cittadinanza)) }},
      'awardingBody': map{'name': string(mob:Ente)},
      'trainingCentre': map{'name': string(mob:Sede)},
      'hours': xs:decimal(mob:Ore/@previste),
      'attendedHours': xs:decimal(mob:Ore/@frequentate),
      'modules': array{ mob:Modulo ! map:merge((
          map{'code': string(@codice), 'hours': xs:decimal(@ore), 'kind': f:coded($kinds(@tipo), @tipo), 'title': f:titles(mob:Titolo)},
          if (mob:Voto) then map{'grade': f:grade(mob:Voto)} else ())) }
      }" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:template>
</xsl:stylesheet>
