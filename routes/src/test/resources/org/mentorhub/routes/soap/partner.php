<?php
// A partner that generates its client from the served WSDL with PHP's SoapClient. Prints one line of JSON a step.
[, $wsdl, $partner, $password, $document, $readerWsdl, $reader, $readerPassword] = $argv;

function client($wsdl) {
    return new SoapClient($wsdl, ['exceptions' => true, 'trace' => true, 'cache_wsdl' => WSDL_CACHE_NONE,
        'features' => SOAP_SINGLE_ELEMENT_ARRAYS]);
}

function headers($partner, $password) {
    $oasis = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-';
    $nonce = random_bytes(16);
    $created = gmdate('Y-m-d\TH:i:s\Z');
    $expires = gmdate('Y-m-d\TH:i:s\Z', time() + 300);
    $digest = base64_encode(sha1($nonce . $created . $password, true));
    $security = "<w:Security xmlns:w='{$oasis}wssecurity-secext-1.0.xsd' xmlns:u='{$oasis}wssecurity-utility-1.0.xsd'>"
        . "<u:Timestamp><u:Created>$created</u:Created><u:Expires>$expires</u:Expires></u:Timestamp>"
        . "<w:UsernameToken><w:Username>$partner</w:Username>"
        . "<w:Password Type='{$oasis}username-token-profile-1.0#PasswordDigest'>$digest</w:Password>"
        . "<w:Nonce EncodingType='{$oasis}soap-message-security-1.0#Base64Binary'>" . base64_encode($nonce) . '</w:Nonce>'
        . "<u:Created>$created</u:Created></w:UsernameToken></w:Security>";
    $wsa = 'http://www.w3.org/2005/08/addressing';
    return [
        new SoapHeader("{$oasis}wssecurity-secext-1.0.xsd", 'Security', new SoapVar($security, XSD_ANYXML), true),
        new SoapHeader($wsa, 'MessageID', 'urn:php:' . bin2hex(random_bytes(16))),
    ];
}

function say($step, $what) {
    echo json_encode(['step' => $step] + $what), "\n";
}

$hub = client($wsdl);
$submit = function ($text) use ($hub, $partner, $password) {
    $hub->__setSoapHeaders(headers($partner, $password));
    return $hub->submit(['document' => [['xml' => ['any' => new SoapVar($text, XSD_ANYXML)]]]]);
};

$taken = $submit($document);
say('submit', ['decision' => $taken->decision, 'receipt' => $taken->receipt,
    'recipient' => $taken->document[0]->recipient[0]->partner]);

$hub->__setSoapHeaders(headers($partner, $password));
$status = $hub->status(['messageId' => $taken->messageId]);
say('status', ['submission' => $status->submission === $taken->submission, 'state' => $status->document[0]->state]);

try {
    $submit(str_replace('<mob:Stato>', '<mob:Stato>QUATSCH', $document));
} catch (SoapFault $fault) {
    $problem = $fault->detail->problem;
    // in details PHP makes no array of one
    $violations = is_array($problem->violation) ? $problem->violation : [$problem->violation];
    say('fault', ['code' => $fault->faultcode, 'type' => $problem->type, 'violations' => count($violations),
        'place' => $violations[0]->place, 'expected' => $violations[0]->expected]);
}

$mailbox = client($readerWsdl);
$mailbox->__setSoapHeaders(headers($reader, $readerPassword));
$collected = $mailbox->collect(['max' => 100]);
$offered = end($collected->delivery);
$content = json_decode($offered->content->bytes, true);
say('collect', ['kind' => $offered->kind, 'sender' => $offered->sender, 'documentId' => $content['envelope']['documentId']]);

$acknowledge = function () use ($mailbox, $reader, $readerPassword, $offered) {
    $mailbox->__setSoapHeaders(headers($reader, $readerPassword));
    return $mailbox->acknowledge(['delivery' => $offered->delivery, 'word' => 'refused',
        'reason' => [['code' => 'P-1', 'text' => 'Periodo coperto']]]);
};
say('acknowledge', ['result' => $acknowledge()->result]);
say('again', ['result' => $acknowledge()->result]);
