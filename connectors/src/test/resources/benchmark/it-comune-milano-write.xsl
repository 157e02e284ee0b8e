<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:mob="urn:comune-milano:mobilita:2.1" xmlns:ana="urn:comune-milano:anagrafe:1" xmlns:f="urn:f" exclude-result-prefixes="f xs">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:param name="json" as="xs:string"/>
  <xsl:variable name="births" as="map(*)" select="map{'MA':'Z330','TN':'Z352'}"/>
  <xsl:variable name="citizens" as="map(*)" select="map{'MA':'436','TN':'460'}"/>
  <xsl:variable name="schemes" as="map(*)" select="map{'PASSPORT':'PASS','MA-CNIE':'CNIE','TN-CIN':'CIN'}"/>

  <xsl:function name="f:grade">
    <xsl:param name="grade"/>
    <xsl:if test="exists($grade)">
      <mob:Voto scala="{substring-after($grade?scale, '-')}"><xsl:value-of select="concat($grade?value, if ($grade?honours) then ' e lode' else '')"/></mob:Voto>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:titles">
    <xsl:param name="titles"/>
    <xsl:for-each select="$titles?*">
      <mob:Titolo lingua="{?lang}"><xsl:value-of select="?text"/></mob:Titolo>
    </xsl:for-each>
  </xsl:function>

  <xsl:template name="xsl:initial-template">
    <xsl:variable name="c" select="parse-json($json)"/>
    <xsl:variable name="p" select="$c?holder"/>
    <mob:AttestatoFormazione numero="{$c?certificateId}" tipo="{$c?type?source?code}" data="{$c?award?issuedOn}">
      <ana:Soggetto codiceFiscale="{$p?identifiers?1?value}">
        <ana:Cognome><xsl:value-of select="upper-case($p?name?family)"/></ana:Cognome>
        <ana:Nome><xsl:value-of select="upper-case($p?name?given)"/></ana:Nome>
        <ana:Sesso><xsl:value-of select="$p?sex?source?code"/></ana:Sesso>
        <ana:DataNascita><xsl:value-of select="$p?birthDate"/></ana:DataNascita>
        <ana:LuogoNascita stato="{$births($p?birthPlace?country)}"><xsl:value-of select="upper-case($p?birthPlace?city)"/></ana:LuogoNascita>
        <ana:Cittadinanza><xsl:value-of select="$citizens($p?nationalities?1)"/></ana:Cittadinanza>
        <xsl:for-each select="tail($p?identifiers?*)">
          <ana:Documento tipo="{$schemes(?scheme)}" numero="{?value}"/>
        </xsl:for-each>
      </ana:Soggetto>
      <mob:Ente><xsl:value-of select="$c?awardingBody?name"/></mob:Ente>
      <mob:Sede><xsl:value-of select="$c?trainingCentre?name"/></mob:Sede>
      <xsl:sequence select="f:titles($c?award?title)"/>
      <mob:LivelloEQF><xsl:value-of select="$c?award?level?source?code"/></mob:LivelloEQF>
      <mob:QCER><xsl:value-of select="$c?award?cefr?code"/></mob:QCER>
      <xsl:sequence select="f:grade($c?award?grade)"/>
      <mob:Ore previste="{$c?hours}" frequentate="{$c?attendedHours}"/>
      <xsl:for-each select="$c?modules?*">
        <mob:Modulo codice="{?code}" ore="{?hours}" tipo="{?kind?source?code}">
          <xsl:sequence select="f:titles(?title), f:grade(?grade)"/>
        </mob:Modulo>
      </xsl:for-each>
    </mob:AttestatoFormazione>
  </xsl:template>
</xsl:stylesheet>
