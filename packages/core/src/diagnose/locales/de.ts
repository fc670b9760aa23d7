import { frozen } from '../../retry/frozen.ts';
import type { DiagnosisLocale } from '../diagnosisLocale.ts';

/** German. */
export const de: DiagnosisLocale = /* @__PURE__ */ frozen<DiagnosisLocale>({
  tag: 'de',
  causes: {
    // The connection never opened.
    'handshake-http-rejected': {
      title: 'Handshake mit einem anderen HTTP-Status als 101 beantwortet',
      explanation:
        'Ein Server oder Proxy hat die Upgrade-Anfrage mit einem gewöhnlichen HTTP-Status beantwortet. Der Browser kennt ihn, verrät ihn Skripten aber nicht: In der Seite kommt nur 1006 an.',
      remedy:
        'Den Status im Netzwerk-Tab der DevTools oder mit curl ablesen. 401 und 403 deuten auf Zugangsdaten oder Origin, 404 auf einen falschen Pfad, 400 und 426 auf einen verlorenen Upgrade-Header, 429 auf ein Rate-Limit, 5xx auf den Server hinter dem Proxy.',
    },
    'asgi-close-before-accept': {
      title: 'ASGI-Anwendung hat vor accept() geschlossen',
      explanation:
        'Ein ASGI-Server wie uvicorn oder Daphne macht aus einem close vor accept() ein HTTP 403. Ein dort gewählter 4xxx-Code verlässt den Server nie; der Browser meldet 1006.',
      remedy:
        'In FastAPI, Starlette oder Django Channels zuerst accept() aufrufen und dann mit dem gewünschten Code schließen. Ein 403 für den WebSocket-Pfad im Server-Log bestätigt den Verdacht; eine unbekannte Route sieht allerdings genauso aus.',
    },
    'proxy-upgrade-not-forwarded': {
      title: 'Reverse-Proxy reicht das Upgrade nicht weiter',
      explanation:
        'Der Proxy gibt den Handshake als gewöhnliche HTTP-Anfrage weiter, ohne die Header Upgrade und Connection. Die Anwendung antwortet wie auf jede andere Anfrage, häufig mit 200, 400, 404 oder 426.',
      remedy:
        'In nginx für diese Location proxy_http_version 1.1 (Standard seit 1.29.7) und die Header Upgrade und Connection setzen. Caching und reine HTTP/2-Upstreams für die Route abschalten. Direkt zur Anwendung müsste die Verbindung funktionieren.',
    },
    'upstream-unavailable': {
      title: 'Gateway erreicht die Anwendung nicht (502, 503, 504)',
      explanation:
        'Ein Proxy oder Load Balancer hat anstelle einer Anwendung geantwortet, die nicht läuft, noch startet oder überlastet ist. In der Seite kommt davon nur 1006 an.',
      remedy:
        'Prüfen, ob die Anwendung läuft und was die Health-Checks melden. Im Client mit exponentiellem Backoff und Jitter weiter versuchen; oft erholt sich der Dienst nach Sekunden bis Minuten von selbst.',
    },
    'handshake-redirect': {
      title: 'Die Adresse leitet um',
      explanation:
        'Der Handshake wurde mit einer Umleitung beantwortet, etwa auf https, auf eine Anmeldeseite oder auf einen Pfad mit Schrägstrich am Ende. Chromium und Firefox folgen ihr nicht und melden 1006; WebKitGTK 2.50 folgte im Test einem 301 und einem 302.',
      remedy:
        'Direkt mit der endgültigen wss://-Adresse verbinden und den WebSocket-Pfad von der Umleitung zur Anmeldung ausnehmen. Wohin die Umleitung führt, zeigt ein curl -i auf denselben Pfad.',
    },
    'connection-refused': {
      title: 'Auf diesem Host und Port lauscht kein Server',
      explanation:
        'Der TCP-Verbindungsaufbau wurde abgelehnt: Auf dem Port nimmt kein Prozess Verbindungen an. Für ein Skript sieht das aus wie jeder andere gescheiterte Handshake.',
      remedy:
        'Host und Port prüfen, außerdem, ob der Server läuft und an das richtige Interface gebunden ist. Bei Containern prüfen, ob der Port veröffentlicht ist.',
    },
    'dns-failure': {
      title: 'Hostname ließ sich nicht auflösen',
      explanation:
        'Der Browser hat zum Hostnamen keine IP-Adresse gefunden. Er meldet denselben Code 1006 wie bei jedem anderen gescheiterten Handshake.',
      remedy:
        'Die Schreibweise des Hostnamens und die Konfiguration der Umgebung prüfen, auch VPN und Split-DNS. Mit nslookup auf einem betroffenen Rechner vergleichen.',
    },
    'offline-at-connect': {
      title: 'Das Gerät war offline',
      explanation: 'Beim Verbindungsversuch gab es kein Netz; der Handshake hat das Gerät nie verlassen.',
      remedy:
        'Vor dem nächsten Versuch das online-Event abwarten und diese Versuche nicht auf ein Limit anrechnen. Dass navigator.onLine true ist, besagt wenig; aussagekräftiger ist eine Anfrage, die gelingt.',
    },
    'tls-certificate': {
      title: 'Problem mit dem TLS-Zertifikat',
      explanation:
        'Der TLS-Handshake ist fehlgeschlagen, zum Beispiel weil das Zertifikat selbst signiert oder abgelaufen ist oder für einen anderen Namen gilt. Firefox meldet 1015; Chromium und WebKitGTK melden 1006, wie es der Standard verlangt.',
      remedy:
        'Host und Port mit https:// in einem Tab öffnen, um den Fehler zu sehen; dann Zertifikatskette, Hostnamen oder Laufzeit in Ordnung bringen. In der Entwicklung eine lokal vertrauenswürdige CA verwenden (mkcert): Nutzer berichten, dass Safari bestätigte Ausnahmen nicht auf wss anwendet.',
    },
    'tls-on-plain-port': {
      title: 'Adresse mit wss://, aber der Port spricht kein TLS',
      explanation:
        'Der Server hinter diesem Port spricht Klartext, deshalb scheitert der TLS-Handshake. Firefox meldet 1015, andere Browser melden 1006.',
      remedy:
        'TLS vor dem Server terminieren, etwa in einem Proxy. In der Entwicklung genügt ws:// auf localhost.',
    },
    'plain-on-tls-port': {
      title: 'Adresse mit ws://, aber der Port spricht TLS',
      explanation:
        'Ein Handshake im Klartext ging an einen Port, der TLS erwartet. Der Server dort antwortet mit einem TLS-Alert oder schließt die Verbindung.',
      remedy: 'Für diese Adresse wss:// verwenden.',
    },
    'tls-code-firefox': {
      title: 'TLS-Handshake fehlgeschlagen (1015 in Firefox)',
      explanation:
        'Firefox meldet 1015, wenn TLS nicht zustande kam, obwohl der Standard hier 1006 vorsieht. Dahinter kann ein nicht vertrauenswürdiges Zertifikat stecken oder ein Port, der kein TLS spricht.',
      remedy:
        'Host und Port mit https:// in einem Tab öffnen; die Fehlerseite verrät mehr. Zeigt sie keine Zertifikatswarnung, prüfen, ob der Port überhaupt TLS spricht.',
    },
    'mixed-content': {
      title: 'Eine https-Seite darf keine ws://-Verbindung öffnen',
      explanation:
        'Browser sperren unverschlüsselte WebSockets auf sicheren Seiten. Chromium und Firefox werfen im Konstruktor einen SecurityError, lassen localhost aber zu; WebKitGTK löst nur ein error-Event aus, auch bei localhost.',
      remedy:
        'Auf wss:// umstellen (das Schema am besten aus location.protocol ableiten) oder TLS vor den Server setzen. Damit rechnen, dass der Konstruktor eine Exception wirft.',
    },
    'csp-blocked': {
      title: 'Content Security Policy verbietet diese Adresse',
      explanation:
        'In der connect-src-Direktive der Seite fehlt die WebSocket-Adresse. Chromium löst ein error-Event aus, aber nie ein close-Event; Firefox und WebKitGTK werfen im Konstruktor eine Exception.',
      remedy:
        'Den ws://- oder wss://-Origin in connect-src aufnehmen; welche Regel verletzt wurde, zeigt die Konsole. Einen Fehler beim Verbindungsaufbau, dem kein close-Event folgt, als Verbindungsende behandeln.',
    },
    'blocked-port': {
      title: 'Browser sperren diesen Port',
      explanation:
        'Zu bestimmten Ports wie 1, 25 oder 6000 bauen Browser aus Sicherheitsgründen keine Verbindung auf. Chromium und Firefox melden 1006, WebKitGTK löst nur ein error-Event aus.',
      remedy:
        'Den Server auf 443, 80 oder einen anderen Port legen, der nicht gesperrt ist. Die gesperrten Ports führt der Fetch-Standard als „bad ports“ auf.',
    },
    'subprotocol-mismatch': {
      title: 'Keine Einigung über das Subprotokoll',
      explanation:
        'Der Server hat keines der angebotenen Subprotokolle gewählt oder eines, das nicht angeboten war. Wählt er keines, bricht Chromium ab, während Firefox und WebKitGTK die Verbindung öffnen; bei einer falschen Wahl brechen alle drei ab.',
      remedy:
        'Den Server genau eines der angebotenen Subprotokolle zurückgeben lassen oder dem Konstruktor keines übergeben. Was angeboten und gewählt wurde, zeigt Sec-WebSocket-Protocol im Netzwerk-Tab der DevTools.',
    },
    'handshake-malformed': {
      title: 'Fehlerhafte 101-Antwort',
      explanation:
        'Der Server hat zwar mit 101 geantwortet, aber nicht so, wie es der Standard verlangt: Sec-WebSocket-Accept fehlt oder ist falsch, der Upgrade-Header fehlt, oder die Antwort nennt eine Erweiterung, die niemand angeboten hat. Der Browser bricht dann ab.',
      remedy:
        'Die Response-Header im Netzwerk-Tab der DevTools prüfen; die Konsole nennt den fehlerhaften. Häufige Ursachen: ein selbst geschriebener Server, ein Proxy mit Cache oder ein Gerät auf dem Weg, das Header umschreibt.',
    },
    'handshake-timeout': {
      title: 'Der Handshake blieb unbeantwortet',
      explanation:
        'Es kam weder eine Antwort noch eine Ablehnung. Firefox gab nach 20 s auf, Chromium nach 240 s; WebKitGTK wartete nach 300 s noch immer.',
      remedy:
        'Im Client eine Frist von 5 bis 15 s setzen, danach close() aufrufen und neu verbinden. Nach einer Firewall suchen, die Pakete verwirft, oder nach einem Server, der Verbindungen annimmt, aber nicht antwortet.',
    },
    'client-resource-limit': {
      title: 'Zu viele Sockets oder Fehlversuche in diesem Browser',
      explanation:
        'Browser begrenzen, wie viele WebSockets gleichzeitig offen sein dürfen. Chromium verzögert außerdem nach wiederholten Fehlversuchen jeden neuen Versuch, teils um mehrere Sekunden.',
      remedy:
        'Nicht mehr benötigte Sockets schließen, eine Verbindung über mehrere Tabs teilen (SharedWorker, BroadcastChannel) und nach Fehlversuchen mit Backoff warten.',
    },
    'blocked-on-path': {
      title: 'Etwas auf dem Weg blockiert WebSockets',
      explanation:
        'Eine Firewall, ein Unternehmens-Proxy, ein Virenscanner oder eine Browser-Erweiterung weist das Upgrade ab oder stört es. Nutzer berichten davon aus einzelnen Firmen und Netzen, während es bei allen anderen funktioniert.',
      remedy:
        'Den Dienst über wss:// auf Port 443 anbieten und einen Fallback wie Long Polling oder SSE vorsehen. Betroffene bitten, ein anderes Netz oder ein privates Fenster auszuprobieren.',
    },
    'origin-not-allowed': {
      title: 'Server lässt den Origin dieser Seite nicht zu',
      explanation:
        'Der Server vergleicht den Origin-Header mit einer Liste zugelassener Origins und antwortet mit 403; in der Seite kommt davon nur 1006 an.',
      remedy:
        'Den Origin der Seite auf dem Server zulassen (Rails: allowed_request_origins; Django Channels: AllowedHostsOriginValidator; Phoenix und Tornado: check_origin). Ein Indiz: Ein Client auf der Kommandozeile kommt durch, die Seite nicht.',
    },
    'auth-expired-reconnect': {
      title: 'Die Zugangsdaten sind inzwischen abgelaufen',
      explanation:
        'Eine frühere Verbindung kam zustande. Inzwischen ist das Token oder Cookie des Handshakes nicht mehr gültig, und der Server beantwortet jeden Versuch mit 401 oder 403.',
      remedy:
        'Das Token vor jedem neuen Versuch erneuern und nach wenigen sofort gescheiterten Handshakes aufhören. Zur Bestätigung eine gewöhnliche Anfrage mit denselben Zugangsdaten senden: Auch sie wird dann abgewiesen.',
    },
    'websocket-unsupported-host': {
      title: 'Die Hosting-Plattform bietet hier keine WebSockets',
      explanation:
        'Die Plattform beantwortet das Upgrade wie jede HTTP-Anfrage, weil diese Route, dieser Tarif oder diese Art von Function keinen Socket offen halten kann.',
      remedy:
        'In der Dokumentation der Plattform nachsehen. Azure Front Door zum Beispiel reicht das Upgrade auf gecachten Routen nicht weiter, Vercel braucht eine Function, die es durchführt, und statisches Hosting kann es gar nicht.',
    },
    'invalid-constructor-argument': {
      title: 'Konstruktor lehnt die Adresse oder ein Subprotokoll ab',
      explanation:
        'Der Konstruktor hat einen SyntaxError geworfen, gesendet wurde nichts. Die Adresse hat ein falsches Schema oder ein Fragment (#…), oder ein Subprotokoll ist fehlerhaft oder doppelt angegeben.',
      remedy:
        'Eine Adresse mit ws:// oder wss:// und ohne Fragment verwenden; jedes Subprotokoll nur einmal angeben, ohne Leerzeichen und Kommas. Die Argumente unmittelbar vor new WebSocket loggen.',
    },

    // It opened and was lost.
    'idle-proxy-60': {
      title: 'Idle-Timeout von 60 s in einem Proxy oder Load Balancer',
      explanation:
        'Wird etwa 60 s lang nichts gesendet, beendet ein Proxy oder Load Balancer die TCP-Verbindung ohne Close-Frame. Standardmäßig tun das unter anderem nginx, ingress-nginx und AWS ALB.',
      remedy:
        'Alle 20 bis 30 s einen Ping vom Server oder eine kleine Nachricht vom Client senden. Oder den Timeout erhöhen: proxy_read_timeout in nginx, den Idle-Timeout des ALB.',
    },
    'idle-55-heroku': {
      title: 'Heroku-Router: Idle-Timeout von 55 s',
      explanation:
        'Nutzer berichten, dass der Heroku-Router eine Verbindung nach 55 s ohne Daten trennt und das als H15 protokolliert.',
      remedy:
        'Spätestens alle 30 bis 45 s einen Ping oder eine kleine Nachricht senden. Ein H15 im Heroku-Log bestätigt den Verdacht.',
    },
    'idle-30': {
      title: 'Idle-Timeout von 30 s',
      explanation:
        'Ein Server oder Proxy trennt die Verbindung nach 30 s ohne Datenverkehr. Jetty tut das standardmäßig, mit 1001 und der Begründung „Connection Idle Timeout“; Deno prüft mit einem Ping, und ein Proxy kann auf 30 s eingestellt sein.',
      remedy: 'Den Idle-Timeout erhöhen oder alle 10 bis 20 s einen Ping oder eine Nachricht senden.',
    },
    'lifetime-30-gcp': {
      title: 'Load Balancer von Google Cloud: Lebensdauer von 30 s',
      explanation:
        'Beim externen HTTP(S)-Load-Balancer von Google Cloud begrenzt der Backend-Timeout die gesamte Lebensdauer eines WebSockets, ob Daten fließen oder nicht. Standardmäßig sind es 30 s.',
      remedy:
        'Den Timeout des Backend-Service auf Stunden erhöhen (timeoutSec in BackendConfig) und mit Backoff neu verbinden. Heartbeats helfen nicht.',
    },
    'idle-100-cloudflare': {
      title: 'Cloudflare hat eine inaktive Verbindung beendet',
      explanation:
        'Cloudflare beendet WebSockets, über die keine Daten fließen. Viele Nutzer berichten von 100 s; eine neuere Messung fand keinen festen Wert, und die Dokumentation nennt keinen.',
      remedy:
        'Alle 30 s etwas senden. Ein cf-ray-Header in den Antworten der Website zeigt, dass Cloudflare dazwischensteht.',
    },
    'idle-120': {
      title: 'Idle-Timeout von 120 s (uWebSockets, Bun)',
      explanation:
        'Ein Server mit uWebSockets oder Bun beendet einen Socket nach 120 s ohne Lebenszeichen, und zwar ohne Close-Frame.',
      remedy: 'Automatische Pings eingeschaltet lassen (sendPings) oder idleTimeout auf dem Server erhöhen.',
    },
    'idle-180-traefik': {
      title: 'Traefik: Idle-Timeout von 180 s',
      explanation:
        'Nutzer berichten, dass Traefik einen inaktiven WebSocket nach 180 s beendet; das ist der Standardwert von idleTimeout an einem Entry Point.',
      remedy:
        'Öfter als alle 180 s einen Ping senden oder transport.respondingTimeouts.idleTimeout am Entry Point setzen (statische Konfiguration).',
    },
    'idle-240-azure': {
      title: 'Azure: Idle-Timeout von etwa 4 Minuten',
      explanation:
        'Nutzer berichten, dass der Load Balancer von Azure, auch der vor App Service, eine TCP-Verbindung nach 230 bis 240 s ohne Daten vergisst.',
      remedy:
        'Alle ein bis zwei Minuten einen Ping oder eine Nachricht senden. Bei einem eigenen Load Balancer lässt sich der Idle-Timeout auf 4 bis 30 Minuten einstellen.',
    },
    'idle-300': {
      title: 'Idle-Timeout von 5 Minuten (Envoy, Azure Front Door)',
      explanation:
        'Envoy (stream_idle_timeout) und Azure Front Door beenden eine Verbindung standardmäßig nach fünf Minuten ohne Daten. Dass Envoy das auch auf WebSockets anwendet, ist aus der Dokumentation nur gefolgert.',
      remedy:
        'Alle ein bis zwei Minuten einen Ping senden oder stream_idle_timeout beziehungsweise den idle_timeout der Route erhöhen. Auch Istio arbeitet mit Envoy.',
    },
    'idle-350-nlb': {
      title: 'AWS NLB: Verbindung nach 350 s vergessen',
      explanation:
        'Der Network Load Balancer vergisst eine Verbindung nach 350 s ohne Daten stillschweigend und beantwortet das nächste Paket mit einem RST. Der Browser merkt es erst, wenn er wieder sendet.',
      remedy:
        'Öfter als alle 350 s einen Ping senden oder tcp.idle_timeout.seconds erhöhen. Ein Heartbeat der Anwendung mit einer Frist für die Antwort deckt solche toten Verbindungen auf.',
    },
    'idle-600': {
      title: 'Idle-Timeout von 10 Minuten (API Gateway, CloudFront)',
      explanation:
        'WebSocket-APIs von AWS API Gateway sowie CloudFront beenden eine Verbindung nach zehn Minuten ohne Nachrichten.',
      remedy:
        'Alle paar Minuten eine Nachricht der Anwendung senden. Pings auf Protokollebene zählen bei API Gateway möglicherweise nicht; bestätigt ist das nicht.',
    },
    'idle-other': {
      title: 'Idle-Timeout mit individuell konfiguriertem Wert',
      explanation:
        'Ein Idle-Timeout beendet eine Verbindung nach einer festen Zeit ohne Datenverkehr. Entspricht der Wert keinem bekannten Standard, hat ihn jemand gesetzt: in einem Proxy, einem Load Balancer, dem Server oder dessen Framework.',
      remedy:
        'Die Konfiguration aller Stationen zwischen Seite und Anwendung nach dieser Zahl durchsuchen. Bis sie gefunden ist, nach der halben Zeit einen Ping oder eine Nachricht senden.',
    },
    'lifetime-2h-apigw': {
      title: 'AWS API Gateway: Grenze von zwei Stunden erreicht',
      explanation:
        'API Gateway beendet jeden WebSocket nach zwei Stunden, ausnahmslos und unabhängig vom Datenverkehr.',
      remedy: 'Vor Ablauf der zwei Stunden neu verbinden und die Sitzung fortsetzen.',
    },
    'lifetime-4h-frontdoor': {
      title: 'Azure Front Door: Grenze von vier Stunden erreicht',
      explanation:
        'Front Door hält keinen WebSocket länger als vier Stunden offen, ob mit oder ohne Datenverkehr.',
      remedy: 'Den Client selbsttätig neu verbinden und die Sitzung fortsetzen lassen.',
    },
    'lifetime-function': {
      title: 'Zeitlimit einer Serverless-Function',
      explanation:
        'Die Instanz, die den Socket hält, wird bei Erreichen ihrer maximalen Laufzeit beendet, unabhängig vom Datenverkehr. Verbindungen, die dieses Limit erreichen, haben dann etwa gleich lange bestanden.',
      remedy:
        'Das Limit der Plattform nachschlagen (Vercel: maxDuration, Supabase: Wall Clock). Mit Backoff neu verbinden und den Zustand außerhalb der Function ablegen.',
    },
    'lifetime-24h-daphne': {
      title: 'Daphne: Grenze von 24 Stunden erreicht',
      explanation:
        'Daphne schließt jeden WebSocket nach 86.400 s (24 Stunden), wenn nichts anderes konfiguriert ist.',
      remedy: 'Daphne mit --websocket_timeout -1 starten oder den Client neu verbinden lassen.',
    },
    'server-process-died': {
      title: 'Serverprozess abgestürzt oder gewaltsam beendet',
      explanation:
        'Nach einem Absturz, einem OOM-Kill oder einem SIGKILL beendet das Betriebssystem die Sockets des Prozesses, ohne dass ein Close-Frame gesendet wird. Alle Clients dieses Prozesses verlieren ihre Verbindung im selben Moment.',
      remedy:
        'Die Logs von Server und Orchestrierung lesen (Exit-Code 137, OOMKilled) und die Restart-Policy prüfen. Die Clients mit Jitter neu verbinden lassen.',
    },
    'server-terminated-socket': {
      title: 'Server hat den Socket ohne Close-Frame beendet',
      explanation:
        'Der Servercode hat die TCP-Verbindung direkt beendet, typischerweise nach einem ausgebliebenen Heartbeat: terminate() in ws, Conn.Close() in gorilla, CloseNow() in coder/websocket, ein Timeout in uWebSockets.',
      remedy:
        'Im Server-Log zu dieser Zeit nach Heartbeat oder Terminate suchen und klären, warum Pongs ausblieben. Den Server vor dem Beenden einen Close-Frame mit Code senden lassen.',
    },
    'app-exception-uvicorn': {
      title: 'Unbehandelte Exception in einer Anwendung unter uvicorn',
      explanation:
        'Wirft ein Endpunkt in FastAPI oder Starlette eine Exception, loggt uvicorn „Exception in ASGI application“ und schließt die Verbindung ohne Close-Frame. Daphne und der WebSocketEndpoint von Starlette senden stattdessen 1011.',
      remedy: 'Den Traceback im Server-Log lesen. Exceptions im Handler abfangen und mit 1011 schließen.',
    },
    'handler-returned': {
      title: 'Der Handler auf dem Server endete zu früh',
      explanation:
        'Der Request-Handler kehrte gleich nach dem Upgrade zurück, und damit hat das Framework die Verbindung geschlossen. ASP.NET Core etwa erwartet, dass der Handler so lange läuft, wie der Socket besteht.',
      remedy:
        'Den Handler laufen lassen, solange der Socket besteht, zum Beispiel mit einem await auf dessen Ende.',
    },
    'tcp-reset': {
      title: 'Die TCP-Verbindung wurde zurückgesetzt',
      explanation:
        'Ein RST hat die Verbindung beendet: Der Serverprozess endete mit ungelesenen Daten, ein Gerät auf dem Weg hatte die Verbindung vergessen, oder das Netz hat gewechselt. Firefox und WebKitGTK lösen dabei ein error-Event aus, Chromium nicht.',
      remedy:
        'Den Server auf Abstürze prüfen, Firewalls und NAT auf Idle-Timeouts. Gegen Letztere hilft ein Heartbeat.',
    },
    'browser-failed-protocol': {
      title: 'Browser hat wegen eines Protokollfehlers abgebrochen',
      explanation:
        'Der Server hat einen Frame gesendet, der gegen RFC 6455 verstößt: zum Beispiel maskiert oder mit gesetzten reservierten Bits, unbekanntem Opcode oder falscher Länge. Der Browser antwortet mit 1002 und zeigt der Seite 1006.',
      remedy:
        'Die Meldung in der Konsole lesen (etwa „Invalid frame header“) und es ohne permessage-deflate versuchen. Darauf achten, dass nur eine WebSocket-Bibliothek das Upgrade behandelt und nichts auf dem Weg Frames verändert.',
    },
    'invalid-utf8': {
      title: 'Server hat Text gesendet, der kein UTF-8 ist',
      explanation:
        'Eine Textnachricht oder eine Begründung (reason) enthielt ungültiges UTF-8. Die Seite sieht 1006, obwohl auf der Leitung Chromium mit 1002 und WebKitGTK mit 1007 antwortet.',
      remedy:
        'Text als UTF-8 kodieren und Binärdaten als Binärnachrichten senden. Ein Zeichen aus mehreren Bytes nie auf zwei Nachrichten aufteilen.',
    },
    'reserved-code-on-wire': {
      title: 'Server hat 1005, 1006 oder 1015 im Close-Frame gesendet',
      explanation:
        'Diese Codes dürfen nie gesendet werden. Chromium und WebKitGTK brechen die Verbindung daraufhin ab (1006 nach einem error-Event); Firefox reicht die Zahl durch, mit wasClean true und sogar mit der Begründung (reason).',
      remedy:
        'Den Server 1000, 1001, 1011 oder einen 4xxx-Code senden lassen. Ein Programm, das empfangene Codes an einen anderen Socket weitergibt, muss diese drei übersetzen.',
    },
    'webkitgtk-rejects-code': {
      title: 'WebKitGTK kennt den Close-Code des Servers nicht',
      explanation:
        'Die Netzwerkbibliothek libsoup von WebKitGTK lässt nur 1000 bis 1003, 1007 bis 1011 und 3000 bis 4999 zu. Bei anderen Codes wie 1012 oder 1013 bricht sie die Verbindung ab, und die Seite erhält 1006. Safari wurde nicht gemessen.',
      remedy: 'Für solche Clients 1001, 1011 oder einen 4xxx-Code anstelle von 1012, 1013 oder 1014 senden.',
    },
    'incoming-too-big': {
      title: 'Eine Nachricht vom Server war zu groß für den Browser',
      explanation:
        'Ein Frame kündigte eine riesige Länge an, daraufhin hat der Browser die Verbindung beendet. Firefox löst davor ein error-Event aus, Chromium nicht.',
      remedy: 'Große Daten auf mehrere Nachrichten aufteilen oder per HTTP herunterladen lassen.',
    },
    'network-changed': {
      title: 'Das Netz hat gewechselt oder ist ausgefallen',
      explanation:
        'WLAN, VPN oder Mobilfunk fielen aus, oder das Gerät bekam eine andere Adresse. Die TCP-Verbindung kann dann nicht weiterbestehen; weil niemand den Verlust meldet, kommt das close-Event unter Umständen spät.',
      remedy:
        'Beim online-Event oder einem Netzwechsel mit einem Heartbeat prüfen, ob die Verbindung noch lebt, und andernfalls sofort neu verbinden.',
    },
    'half-open-no-event': {
      title: 'Verbindung ist tot, doch das close-Event blieb aus',
      explanation:
        'Pakete verschwinden, etwa nach dem Ruhezustand, nach einem NAT-Timeout oder an einem AWS NLB, und niemand sendet ein FIN oder RST. Dann bleibt readyState minutenlang auf OPEN.',
      remedy:
        'Einen Heartbeat der Anwendung mit einer Frist für die Antwort einsetzen und eine ausbleibende Antwort als Verbindungsende werten. Gute Zeitpunkte für die Prüfung sind visibilitychange, pageshow und online.',
    },
    'proxy-restart': {
      title: 'Proxy oder Load Balancer neu geladen oder neu gestartet',
      explanation:
        'Stoppt nginx oder enden nach einem Reload seine alten Worker, erhalten die Clients keinen Close-Frame (1006); Caddy und Cloudflare senden vorher 1001. Betroffen sind viele Clients auf einmal, oft von mehreren Diensten.',
      remedy:
        'Die Clients mit Jitter neu verbinden lassen. Vor einem Reload bestehende Verbindungen auslaufen lassen: worker_shutdown_timeout in nginx, stream_close_delay in Caddy.',
    },
    'backpressure-kill': {
      title: 'Server hat einen zu langsamen Empfänger getrennt',
      explanation:
        'Kommen Nachrichten schneller, als die Seite oder ihr Netz sie abnimmt, erreicht der Sendepuffer des Servers seine Grenze. Nicht jeder Server trennt dann; in uWebSockets ist das standardmäßig abgeschaltet.',
      remedy:
        'Nachrichten schneller verarbeiten (gebündelt, in einem Worker) oder weniger abonnieren. Den Server Aktualisierungen überspringen oder zusammenfassen lassen.',
    },
    'node-client-1006': {
      title: 'Unerwartetes Verbindungsende in einem Node.js-Client',
      explanation:
        'Der in Node.js eingebaute WebSocket löst vor jedem 1006 ein error-Event aus. Anders als im Browser enthält es Einzelheiten.',
      remedy: 'Im Handler des error-Events event.error loggen.',
    },

    // We ended it.
    'closed-by-app-before-open': {
      title: 'Die Seite rief close() schon vor dem Öffnen auf',
      explanation:
        'Bei einem close() während des Handshakes bricht der Browser sofort ab: error-Event und 1006, gleich welcher Code übergeben wurde. In der Entwicklung führt dazu der StrictMode von React, der Effekte doppelt ausführt.',
      remedy:
        'Das Ende von Sockets ignorieren, die absichtlich aufgegeben wurden. In React einen Tick später verbinden oder den Socket außerhalb des Effekts halten.',
    },
    'close-no-answer': {
      title: 'Das close() dieser Seite blieb unbeantwortet',
      explanation:
        'Die Seite rief close() auf, doch vom Server kam kein Close-Frame zurück. Der Browser hat seine volle Wartezeit ausgeschöpft: Chromium 60 s, Firefox 20 s, WebKitGTK 5 s.',
      remedy:
        'Mit der Anzeige nicht auf das close-Event warten. Den Server Close-Frames beantworten lassen oder prüfen, ob die Verbindung schon vorher tot war.',
    },
    'server-fin-on-close': {
      title: 'Server trennt TCP, sobald er den Close-Frame erhält',
      explanation:
        'Der Server hat die Verbindung beendet, ohne den Close-Frame zu erwidern; deshalb wird selbst ein absichtliches close(1000) als 1006 gemeldet.',
      remedy:
        'Für den Client harmlos: Jedes Ende, das er selbst herbeiführt, als normal behandeln, gleich mit welchem Code. Auf dem Server erst den Close-Frame erwidern, dann TCP beenden.',
    },
    'normal-close-own': {
      title: 'Diese Seite hat die Verbindung geschlossen',
      explanation:
        'Die Seite rief close() auf, und der Server hat es bestätigt. Das Event zeigt den Code, den der Server zurücksendet: 1005, wenn close() ohne Argumente aufgerufen wurde.',
      remedy: 'Es ist nichts zu tun.',
    },
    'library-heartbeat-close': {
      title: 'Client-Bibliothek vermisste einen Heartbeat und schloss',
      explanation:
        'Manche Bibliotheken beenden den Socket selbst, wenn ein Heartbeat ausbleibt: phoenix.js (1000 „heartbeat timeout“), Action Cable (6 s lang kein Ping), Socket.IO („ping timeout“, standardmäßig nach 45 s).',
      remedy: 'Als Problem des Netzes oder der Serverlast behandeln, nicht als normales Verbindungsende.',
    },
    'invalid-close-argument': {
      title: 'Ungültiges Argument für close()',
      explanation:
        'Eine Seite darf an close() nur 1000 oder 3000 bis 4999 übergeben und eine Begründung (reason) von höchstens 123 Bytes in UTF-8. Bei allem anderen wirft close() einen InvalidAccessError oder SyntaxError, und der Socket bleibt offen.',
      remedy: 'Den Code 1000 oder einen 4xxx-Code verwenden und die Begründung kürzen.',
    },

    // The other side ended it, and said so with a code.
    'normal-close-remote': {
      title: 'Server hat normal geschlossen',
      explanation: 'Der Server hat die Verbindung absichtlich und ordnungsgemäß beendet (1000).',
      remedy:
        'Es ist nichts zu tun. Nur neu verbinden, wenn die Anwendung eine dauerhafte Verbindung erwartet.',
    },
    'idle-1000-cowboy': {
      title: 'Server schließt inaktive Verbindungen mit 1000',
      explanation:
        'Cowboy (unter anderem von Phoenix und RabbitMQ Web MQTT verwendet) sendet 1000, wenn innerhalb seines idle_timeout von 60 s nichts ankam.',
      remedy:
        'Vom Client innerhalb von 60 s einen Heartbeat senden (Phoenix tut das alle 30 s) oder idle_timeout erhöhen. Nicht bei jedem 1000 auf eine neue Verbindung verzichten.',
    },
    'idle-1002-bandit': {
      title: 'Phoenix auf Bandit: Timeout von 60 s als 1002 gemeldet',
      explanation:
        'Bandit schließt eine Verbindung, auf der 60 s lang nichts ankam, mit 1002, obwohl niemand das Protokoll verletzt hat.',
      remedy:
        'Dafür sorgen, dass der Client seinen Heartbeat alle 30 s sendet, auch in Hintergrund-Tabs, oder auf dem Server :timeout erhöhen.',
    },
    'ping-timeout-1000': {
      title: 'Tornado oder Jupyter: Ping nicht rechtzeitig beantwortet',
      explanation:
        'Tornado schließt mit 1000 und der Begründung „ping timed out“, wenn ein Pong zu spät kommt.',
      remedy:
        'Den Wert von websocket_ping_timeout erhöhen oder herausfinden, was die Event-Loop oder das Netz aufhält.',
    },
    'going-away-server': {
      title: 'Der Server meldet sich ab',
      explanation:
        'Ein Server sendet 1001, wenn er herunterfährt, neu ausgerollt oder herunterskaliert wird, manche auch nach einem Idle-Timeout (Tomcat, Jetty). Oft verrät es die Begründung, etwa „The server is stopping“ oder „idle timeout expired“.',
      remedy: 'Nach einer kurzen zufälligen Wartezeit neu verbinden und die Sitzung fortsetzen.',
    },
    'cloudflare-restart': {
      title: 'Cloudflare hat einen Edge-Server neu gestartet',
      explanation:
        'Bei Releases startet Cloudflare Server neu und beendet deren WebSockets mit 1001 und der Begründung „CloudFlare WebSocket proxy restarting“.',
      remedy:
        'Neu verbinden, ohne den Benutzer damit zu behelligen; am Server hinter Cloudflare ist nichts zu beheben.',
    },
    'protocol-error-reported': {
      title: 'Server meldet einen Protokollfehler dieses Clients',
      explanation:
        'Der Server konnte nicht lesen, was bei ihm ankam (1002). Ist der Client ein Browser, steckt meist ein Gerät auf dem Weg dahinter, eine fehlerhafte Erweiterung im Server oder ein Socket, an dem zwei Bibliotheken hängen.',
      remedy:
        'Im Server-Log nachsehen, welcher Frame beanstandet wird, es ohne permessage-deflate versuchen und sicherstellen, dass nur eine Bibliothek das Upgrade behandelt.',
    },
    'unsupported-data': {
      title: 'Server nimmt diesen Datentyp nicht an',
      explanation: 'Der Endpunkt erhielt Binärdaten, wo er Text erwartet, oder umgekehrt (1003).',
      remedy:
        'Den erwarteten Typ senden (String beziehungsweise ArrayBuffer oder Blob) und den Serializer prüfen.',
    },
    'no-status': {
      title: 'Server hat ohne Code geschlossen',
      explanation:
        'Der Close-Frame enthielt keinen Code, wie bei close() ohne Argumente. Das ist ein zulässiges, ordnungsgemäßes Ende und kein Fehler; der Browser zeigt 1005.',
      remedy:
        'Für die Anwendung festlegen, ob neu verbunden wird, und den Server ausdrücklich einen Code senden lassen.',
    },
    'invalid-payload-reported': {
      title: 'Server erhielt Daten, die nicht zu ihrem Typ passen',
      explanation:
        'Meist ist es ungültiges UTF-8 in einer Textnachricht, oder der Server konnte die Daten nicht dekomprimieren (1007).',
      remedy: 'Text als UTF-8 kodieren und Binärdaten binär senden. Testweise die Kompression abschalten.',
    },
    'policy-violation': {
      title: 'Server meldet einen Richtlinienverstoß (1008)',
      explanation:
        'Eine allgemeine Ablehnung, die vieles bedeuten kann: ein ungültiges Token, eine fehlende Berechtigung, ein Rate-Limit, eine beendete HTTP-Sitzung (Tomcat) oder eine Nachricht aus zu vielen Fragmenten (ws).',
      remedy:
        'Die Begründung (reason) und das Server-Log lesen. Zugangsdaten erneuern oder seltener senden und nicht in schneller Folge neu verbinden.',
    },
    'message-too-big': {
      title: 'Gesendete Nachricht war größer als vom Server erlaubt',
      explanation:
        'Server begrenzen die Größe einer Nachricht; die Standardwerte reichen von 8 KiB (Tomcat) über 1 MB (Cowboy, Socket.IO) bis 100 MiB (ws). Der Code dafür ist 1009; uWebSockets trennt ohne Close-Frame (1006).',
      remedy: 'Die Daten aufteilen, per HTTP hochladen oder das Limit auf Server und Gateway erhöhen.',
    },
    'mandatory-extension': {
      title: 'Server hat 1010 gesendet, einen Code für Clients',
      explanation:
        'Mit 1010 beendet ein Client die Verbindung, wenn ihm eine Erweiterung fehlt. Sendet ein Server den Code an einen Browser, ist er falsch verwendet.',
      remedy: 'Beim Betreiber des Servers nachfragen, warum er 1010 sendet.',
    },
    'server-error': {
      title: 'Server meldet einen internen Fehler (1011)',
      explanation:
        'Mit 1011 meldet ein Server, dass er aus einem unerwarteten Grund nicht weitermachen konnte. Das kann eine Exception sein: Jetty, Daphne, Cowboy, die Python-Bibliothek websockets und andere schließen danach mit 1011.',
      remedy:
        'Im Server-Log zu diesem Zeitpunkt nach einer Exception oder einem anderen Fehler suchen. Mit Backoff neu verbinden und nach wiederholten Fehlern aufhören.',
    },
    'keepalive-ping-timeout': {
      title: 'Keepalive: Server wartete vergeblich auf einen Pong',
      explanation:
        'Die Python-Bibliothek websockets sendet alle 20 s einen Ping und schließt mit 1011, wenn binnen weiterer 20 s kein Pong kommt. Häufig war ihre eigene Event-Loop blockiert.',
      remedy:
        'Blockierende Arbeit aus der Event-Loop auslagern (asyncio.to_thread) oder ping_timeout erhöhen, bei uvicorn --ws-ping-timeout. Hilft beides nicht, das Netz prüfen.',
    },
    'service-restart': {
      title: 'Der Dienst hat einen Neustart angekündigt',
      explanation:
        'Der Server startet neu und meldet das mit 1012, wie uvicorn beim Herunterfahren und bei einem Reload oder Phoenix beim Draining seiner Verbindungen.',
      remedy:
        'Nach einer zufälligen Wartezeit von 5 bis 30 s neu verbinden, damit nicht alle gleichzeitig zurückkommen.',
    },
    'try-again-later': {
      title: 'Der Server ist überlastet',
      explanation: 'Der Server trennt Verbindungen und bittet die Clients, später wiederzukommen (1013).',
      remedy:
        'Nicht sofort zur selben Adresse zurückkehren: eine andere Adresse des Dienstes nehmen, warten, bis der Benutzer es anstößt, oder mindestens einige zehn Sekunden mit Jitter warten.',
    },
    'bad-gateway': {
      title: 'Gateway erhielt vom Server dahinter keine gültige Antwort',
      explanation:
        'Ein Gateway oder Proxy vor dem Dienst hat die Verbindung zum Server dahinter verloren oder konnte mit dessen Antwort nichts anfangen (1014).',
      remedy: 'Den Dienst hinter dem Gateway prüfen; im Client mit Backoff erneut versuchen.',
    },
    'invalid-code-range': {
      title: 'Server sendet einen Code außerhalb der erlaubten Bereiche',
      explanation:
        'Diese Zahl ist als Close-Code nicht zulässig. Chromium und Firefox reichen jede 16-Bit-Zahl an die Seite durch, WebKitGTK macht daraus 1006.',
      remedy:
        'Den Server 1000, 1001, 1011 oder einen Code von 4000 bis 4999 senden lassen. Oft ist versehentlich ein HTTP-Status oder ein Exit-Code hineingeraten.',
    },
    'app-defined-code': {
      title: 'Code der Anwendung oder einer Bibliothek',
      explanation:
        'Codes von 3000 bis 3999 sind für Bibliotheken und Frameworks registriert, die von 4000 bis 4999 sind privat. Was ein solcher Code bedeutet, legt der Dienst fest.',
      remedy:
        'Den Code in der Dokumentation des Dienstes oder der Bibliothek nachschlagen. Viele 44xx-Codes sind einem HTTP-Status nachgebildet.',
    },
    'code-but-unclean': {
      title: 'Ein Close-Frame kam an, das Ende war aber nicht sauber',
      explanation:
        'Der Code ist echt, doch TCP endete, bevor der Closing Handshake vollständig war oder wartende Daten gesendet waren. In Chromium und WebKitGTK bewirkt das ein RST gleich nach dem Close-Frame, in Firefox ein sofortiges FIN.',
      remedy:
        'Dem Code vertrauen und mit bufferedAmount prüfen, ob Daten verloren gingen. Auf dem Server den Close-Frame des Clients abwarten, bevor TCP beendet wird.',
    },

    // The page's life.
    'mobile-background': {
      title: 'Der mobile Browser hat die Seite angehalten',
      explanation:
        'Nutzer berichten, dass iOS und Android Seiten im Hintergrund anhalten und deren Sockets trennen. Das close-Event kommt dann verspätet oder gar nicht.',
      remedy:
        'Bei visibilitychange und pageshow neu verbinden, mit einem Heartbeat prüfen, ob die Verbindung noch lebt, und readyState nach der Rückkehr nicht vertrauen.',
    },
    'sleep-resume': {
      title: 'Der Rechner war im Ruhezustand',
      explanation:
        'Während der Rechner ruhte, haben Server und Proxys die Verbindung aufgegeben. Nach dem Aufwachen scheitert der Socket bei der ersten Nutzung.',
      remedy:
        'Den Sprung der Uhr zwischen zwei Timer-Ticks erkennen, dann sofort neu verbinden und den Backoff zurücksetzen.',
    },
    'bfcache-restored': {
      title: 'Die Seite kam aus dem Back/Forward-Cache zurück',
      explanation:
        'Chromium und WebKit schließen die Sockets einer Seite, die in diesen Cache wandert; der Server sieht 1001. Kehrt die Seite zurück, erhält sie gleich nach pageshow ein error-Event und 1006.',
      remedy:
        'Ohne Fehlermeldung neu verbinden, wenn unmittelbar zuvor ein pageshow-Event mit persisted true kam.',
    },
    'background-timer-throttled': {
      title: 'Gedrosselte Timer im Hintergrund-Tab störten den Heartbeat',
      explanation:
        'In Tabs, die länger im Hintergrund liegen, führt Chromium Timer nur noch etwa einmal pro Minute aus. Der Client verpasst dann Pings und Fristen, und Client oder Server schließt die Verbindung.',
      remedy:
        'Den Server Pings auf Protokollebene senden lassen; die beantwortet der Browser auch dann. Oder Fristen lockern, solange die Seite im Hintergrund liegt, oder den Socket in einem Worker betreiben.',
    },
    'going-away-page': {
      title: 'Die Seite wurde verlassen',
      explanation:
        'Wird eine Seite verlassen oder neu geladen, sendet der Browser dem Server 1001. Firefox meldet das Ende auch der Seite; Chromium und WebKit tun das nicht.',
      remedy: 'Ignorieren: Während die Seite entladen wird, weder neu verbinden noch einen Fehler anzeigen.',
    },

    // What a wrapper or a late look makes of it.
    'made-up-by-wrapper': {
      title: 'Eine Bibliothek hat dieses close-Event selbst erzeugt',
      explanation:
        'Das Event stammt von einem Wrapper wie partysocket oder reconnecting-websocket; der Browser hat diesen Code nicht gemeldet. So gibt partysocket den eigenen Timeout beim Verbindungsaufbau als 1000 aus.',
      remedy:
        'Aus dem Code nichts schließen. Den WebSocket darunter beobachten, um das wirkliche Ende zu sehen, und in der Dokumentation des Wrappers nach eigenen Timeouts suchen.',
    },
    'closed-before-observed': {
      title: 'Socket war schon geschlossen, als er beobachtet wurde',
      explanation:
        'Das close-Event war bereits vorbei, als die Beobachtung begann; Code und Begründung (reason) sind verloren.',
      remedy: 'Den Socket unmittelbar nach new WebSocket beobachten, noch vor jedem await.',
    },
  },
  groups: {
    'handshake-answered': {
      title: 'Handshake wurde beantwortet, aber nicht angenommen',
      explanation:
        'Ein Server, ein Proxy oder etwas anderes auf dem Weg ist mit dem Handshake so umgegangen, dass keine Verbindung zustande kam. Der Browser weiß mehr, darf es einem Skript aber nicht verraten.',
      remedy:
        'Status und Header der Anfrage im Netzwerk-Tab der DevTools ansehen oder die Anfrage mit curl wiederholen. Mit den Logs von Server und Proxy vergleichen: Fehlt sie im Server-Log, hat etwas vor dem Server geantwortet.',
    },
    'nothing-answers': {
      title: 'Unter dieser Adresse war kein Server zu erreichen',
      explanation:
        'Entweder lässt sich der Hostname nicht auflösen, oder auf dem Port nimmt kein Prozess Verbindungen an. Browser melden beides auf dieselbe Weise.',
      remedy:
        'Den Namen mit nslookup auflösen. Gelingt das, mit curl prüfen, ob der Port Verbindungen annimmt, und Host und Port mit der Konfiguration des Servers vergleichen.',
    },
    tls: {
      title: 'TLS kam nicht zustande',
      explanation:
        'Die verschlüsselte Verbindung kam nicht zustande: Das Zertifikat wurde nicht akzeptiert, oder der Port spricht kein TLS. Firefox meldet 1015, andere Browser melden 1006; den Grund nennt keiner.',
      remedy:
        'Host und Port mit https:// in einem Tab öffnen oder mit openssl s_client prüfen. Eine Zertifikatswarnung nennt den Fehler; kommt gar kein Zertifikat, spricht der Port vermutlich kein TLS.',
    },
    'transport-ended': {
      title: 'Die Verbindung brach ohne Close-Frame ab',
      explanation:
        'Die Verbindung stand, dann endete TCP, ohne dass jemand einen Grund nannte. Ob Servercode, ein Absturz, ein Proxy oder ein Gerät auf dem Weg dahintersteckt: Von hier sieht es gleich aus.',
      remedy:
        'Den Zeitpunkt mit den Logs von Server, Orchestrierung und Proxys vergleichen: Traceback, Neustart, Reload, Heartbeat. Viele Clients auf einmal deuten auf einen Prozess oder Proxy, ein einzelner auf seinen Handler oder sein Netz.',
    },
    'browser-failed': {
      title: 'Browser hat wegen empfangener Daten abgebrochen',
      explanation:
        'Der Server oder etwas auf dem Weg hat gesendet, was der Browser nicht annimmt: einen fehlerhaften Frame, ungültiges UTF-8 oder einen Close-Code, den er ablehnt. Der Browser hat die Verbindung selbst beendet und nennt den Grund nur in der Konsole.',
      remedy:
        'Die Meldung in der Konsole des Browsers lesen; ihr Wortlaut zeigt, welcher Fall vorliegt. Besagt sie zu wenig, die Frames auf dem Server mitschneiden.',
    },
    'going-away': {
      title: 'Server oder Proxy meldet sich ab',
      explanation:
        'Der Code 1001 kam vom Server oder von einem Proxy davor; auf der Leitung ist beides nicht zu unterscheiden. Meist wird einer von ihnen neu gestartet oder neu ausgerollt.',
      remedy:
        'Nach einer kurzen zufälligen Wartezeit neu verbinden. Zur Unterscheidung den Zeitpunkt mit Deployments des Servers und Reloads des Proxys vergleichen; sind mehrere Dienste zugleich betroffen, deutet das auf den Proxy.',
    },
  },
  evidence: {
    // The events
    'never-opened': 'Die Verbindung kam nie zustande.',
    opened: 'Die Verbindung war zustande gekommen.',
    'error-event': 'Es gab ein error-Event.',
    'no-error-event': 'Es gab kein error-Event.',
    'error-event-decides':
      'Nach dem Öffnen kam ein error-Event, das dieser Browser bei einem Reset nicht auslöst.',
    'no-close-event': 'Auf ein error-Event folgte kein close-Event.',
    'constructor-threw': 'Der Konstruktor hat eine Exception geworfen.',
    'security-error': 'Laut der Exception hat der Browser die Verbindung gesperrt.',
    'syntax-error': 'Die Exception war ein SyntaxError.',
    'close-threw': 'Der Aufruf von close() hat eine Exception geworfen.',
    clean: 'Der Browser wertete das Ende als sauber (wasClean ist true).',
    unclean: 'Der Browser wertete das Ende nicht als sauber (wasClean ist false).',
    code: 'Das besagt schon der Close-Code.',
    'local-code-clean':
      'Ein Code, den sonst nur der Browser einsetzt, kam mit sauberem Ende oder einer Begründung; das erklärt nur ein Close-Frame.',
    'engine-refuses-codes':
      'Dieser Browser nimmt nur bestimmte Close-Codes an; bei jedem anderen bricht er die Verbindung als fehlerhaft ab.',
    'no-tls-code':
      'Dieser Browser meldet einen fehlgeschlagenen TLS-Handshake als 1015, gemeldet hat er 1006.',

    // Times
    'handshake-fast': 'Der Versuch scheiterte innerhalb einer Sekunde.',
    'handshake-slow': 'Der Versuch scheiterte erst nach mehr als 5 s.',
    'handshake-limit':
      'Der Versuch scheiterte nach der Zeit, die dieser Browser auf einen Handshake wartet (Chromium 240 s, Firefox 20 s).',
    'soon-after-open': 'Die Verbindung endete binnen 3 s nach dem Öffnen.',
    'idle-30': 'In mindestens einer Richtung gab es etwa 30 s lang keine Nachricht.',
    'idle-55': 'In mindestens einer Richtung gab es etwa 55 s lang keine Nachricht.',
    'idle-60': 'In mindestens einer Richtung gab es etwa 60 s lang keine Nachricht.',
    'idle-100': 'In mindestens einer Richtung gab es etwa 100 s lang keine Nachricht.',
    'idle-120': 'In mindestens einer Richtung gab es etwa 120 s lang keine Nachricht.',
    'idle-180': 'In mindestens einer Richtung gab es etwa 180 s lang keine Nachricht.',
    'idle-240': 'In mindestens einer Richtung gab es etwa 4 Minuten lang keine Nachricht.',
    'idle-300': 'In mindestens einer Richtung gab es etwa 5 Minuten lang keine Nachricht.',
    'idle-350': 'In mindestens einer Richtung gab es etwa 350 s lang keine Nachricht.',
    'idle-600': 'In mindestens einer Richtung gab es etwa 10 Minuten lang keine Nachricht.',
    'lifetime-30': 'Die Verbindung bestand etwa 30 s.',
    'lifetime-2h': 'Die Verbindung bestand etwa zwei Stunden.',
    'lifetime-4h': 'Die Verbindung bestand etwa vier Stunden.',
    'lifetime-24h': 'Die Verbindung bestand etwa 24 Stunden.',
    'recent-traffic': 'Die letzte Nachricht lag nur wenige Sekunden zurück.',
    'just-after-our-message':
      'Die Verbindung endete, unmittelbar nachdem die Seite eine Nachricht gesendet hatte.',
    'just-after-a-message': 'Die Verbindung endete, unmittelbar nachdem eine Nachricht angekommen war.',
    'nothing-sent': 'Die Seite hatte über diese Verbindung keine Nachricht gesendet.',
    'large-message-sent': 'Die letzte Nachricht, die die Seite gesendet hat, war groß.',
    'high-incoming-rate': 'Es kamen sehr viele Nachrichten in kurzer Zeit an.',
    'unsent-data': 'Ein Teil der Daten, die die Seite an send() übergeben hatte, war noch nicht gesendet.',

    // Our own close()
    'closed-by-us': 'Die Seite hatte close() aufgerufen.',
    'not-closed-by-us': 'Die Seite hatte close() nicht aufgerufen.',
    'just-after-our-close': 'Die Verbindung endete, unmittelbar nachdem die Seite close() aufgerufen hatte.',
    'close-limit':
      'Die Verbindung endete nach der Zeit, die dieser Browser auf eine Antwort auf close() wartet (Chromium 60 s, Firefox 20 s, WebKitGTK 5 s).',

    // The reason
    'reason-ping-timeout': 'Laut der Begründung (reason) blieb ein Ping zu lange unbeantwortet.',
    'reason-keepalive': 'In der Begründung (reason) steht „keepalive ping timeout“.',
    'reason-cloudflare': 'Laut der Begründung (reason) startet ein Proxy von Cloudflare neu.',
    'reason-idle': 'In der Begründung (reason) ist von einem Idle-Timeout oder Inaktivität die Rede.',
    'reason-heartbeat': 'In der Begründung (reason) ist von einem Heartbeat oder Ping-Timeout die Rede.',
    'reason-stopping':
      'In der Begründung (reason) ist vom Herunterfahren, Neustarten oder Abmelden die Rede.',
    'reason-too-big': 'In der Begründung (reason) ist von einer Größengrenze oder etwas zu Großem die Rede.',
    'no-reason': 'Es wurde keine Begründung (reason) angegeben.',

    // The address
    wss: 'Die Adresse beginnt mit wss://.',
    ws: 'Die Adresse beginnt mit ws://.',
    'address-not-a-name':
      'Die Adresse ist eine IP-Adresse oder localhost; es musste also kein Name aufgelöst werden.',
    'blocked-port': 'Der Port steht auf der Liste der Ports, die Browser sperren.',
    'insecure-from-secure': 'Eine https-Seite wollte eine unverschlüsselte ws://-Adresse öffnen.',
    'host-heroku': 'Der Host gehört zu Heroku.',
    'host-azure': 'Der Host gehört zu Azure.',
    'host-aws-gateway': 'Der Host gehört zu AWS API Gateway.',
    'subprotocols-offered': 'Die Seite hatte Subprotokolle angeboten.',

    // The page
    offline: 'Der Browser war offline.',
    online: 'Der Browser war online, soweit er das weiß.',
    'network-changed-lately': 'Kurz zuvor war der Browser offline oder online gegangen.',
    visible: 'Die Seite war sichtbar.',
    hidden: 'Die Seite war nicht sichtbar.',
    'hidden-long': 'Die Seite war minutenlang nicht sichtbar.',
    'page-being-left': 'Die Seite wurde gerade verlassen oder neu geladen.',
    'restored-from-cache': 'Die Seite war gerade aus dem Back/Forward-Cache zurückgekommen.',
    'frozen-lately': 'Der Browser hatte die Seite kurz zuvor eingefroren.',
    'clock-jumped': 'Die Uhr war vorgesprungen, wie nach dem Ruhezustand eines Geräts.',
    'csp-report':
      'Die Seite hat gemeldet, dass ihre Content Security Policy eine Verbindung zu diesem Host gesperrt hat.',
    'no-csp-report': 'Die Seite hat nicht gemeldet, dass ihre Content Security Policy etwas gesperrt hätte.',
    chromium: 'Der Browser basiert auf Chromium.',
    firefox: 'Der Browser ist Firefox.',
    webkit: 'Der Browser basiert auf WebKit.',
    node: 'Der Client läuft in Node.js.',

    // Other closes
    'opened-before': 'Zu derselben Adresse war schon einmal eine Verbindung zustande gekommen.',
    'never-opened-before': 'Zu derselben Adresse war bisher keine Verbindung zustande gekommen.',
    'lost-just-before': 'Kurz zuvor war eine Verbindung zu derselben Adresse abgerissen.',
    'failed-before': 'Der Versuch davor war gescheitert.',
    'many-failures': 'Binnen einer Minute waren zehn oder mehr Versuche gescheitert.',
    'many-at-once': 'Mehrere Verbindungen endeten innerhalb derselben Sekunde.',
    'other-hosts-too': 'Gleichzeitig endete eine Verbindung zu einem anderen Host.',
    'refused-just-after': 'Der nächste Versuch zu derselben Adresse, kurz danach, scheiterte.',
    'regular-idle': 'Diese und frühere Verbindungen endeten nach derselben Zeit ohne Nachrichten.',
    'regular-lifetime': 'Diese und frühere Verbindungen bestanden gleich lange.',
    irregular: 'Diese und frühere Verbindungen endeten nach ganz unterschiedlicher Zeit.',

    // The probe
    'probe-answered': 'Unter demselben Host und Port wurde eine HTTP-Testanfrage beantwortet.',
    'probe-failed': 'Unter demselben Host und Port blieb eine HTTP-Testanfrage unbeantwortet.',
    'probe-refused': 'Eine HTTP-Testanfrage wurde mit 401 oder 403 beantwortet.',
    'probe-gateway-error': 'Eine HTTP-Testanfrage wurde mit 502, 503 oder 504 beantwortet.',
    'probe-redirected': 'Eine HTTP-Testanfrage wurde umgeleitet.',
    'probe-other-scheme':
      'Auf diesem Port antwortete nur das jeweils andere Schema auf eine Testanfrage: http statt https oder umgekehrt.',

    // The record
    synthetic: 'Eine Bibliothek hat das close-Event selbst erzeugt; es stammt nicht vom Browser.',
    malformed: 'Was ankam, war kein richtiges close-Event.',
    unobserved: 'Der Socket war schon geschlossen, bevor jemand auf das Event wartete.',
  },
  certainties: {
    certain: 'So gut wie sicher',
    likely: 'Wahrscheinlich',
    possible: 'Möglich',
    open: 'Unklar',
  },
  cannotTell: {
    title: 'Eine Ursache lässt sich nicht benennen',
    explanation:
      'Was der Browser einer Seite zeigt, passt hier zu mehreren Ursachen etwa gleich gut, oder es wurde nichts aufgezeichnet, was auf eine hindeutet.',
    remedy:
      'Den Socket von Anfang an beobachten und darauf achten, ob er wieder nach derselben Zeit endet. Den Netzwerk-Tab der DevTools und die Logs von Server und Proxys zu diesem Zeitpunkt ansehen.',
  },
  user: {
    ended: {
      title: 'Verbindung beendet',
      advice: 'Alles in Ordnung: Die Verbindung wurde absichtlich beendet.',
    },
    'service-away': {
      title: 'Dienst zurzeit nicht verfügbar',
      advice: 'Meist gibt sich das von selbst; bitte einen Moment warten.',
    },
    'service-problem': {
      title: 'Der Dienst ist gestört',
      advice:
        'Bitte später erneut versuchen und bei anhaltender Störung den Betreiber des Dienstes informieren.',
    },
    'not-accepted': {
      title: 'Verbindung nicht angenommen',
      advice: 'Bitte neu anmelden oder, wenn das nicht hilft, die fehlende Berechtigung anfragen.',
    },
    'your-network': {
      title: 'Netzwerk unterbrochen',
      advice: 'Bitte prüfen, ob das Gerät mit dem Internet verbunden ist, und dann erneut versuchen.',
    },
    blocked: {
      title: 'Verbindung blockiert',
      advice: 'Bitte ein anderes Netzwerk ausprobieren oder den Betreiber des Dienstes informieren.',
    },
    'was-idle': {
      title: 'Längere Zeit keine Aktivität',
      advice: 'Die Verbindung war ungenutzt und wurde beendet; sie lässt sich einfach wieder aufbauen.',
    },
    'was-away': {
      title: 'In der Zwischenzeit getrennt',
      advice:
        'Das Gerät war im Ruhezustand oder die Seite im Hintergrund; die Verbindung lässt sich einfach wieder aufbauen.',
    },
    'page-left': {
      title: 'Seite verlassen oder neu geladen',
      advice: 'Damit endete auch die Verbindung; es ist nichts zu tun.',
    },
    'too-large': {
      title: 'Zu viele Daten auf einmal',
      advice: 'So viel nimmt der Dienst nicht an; bitte weniger auf einmal senden.',
    },
    unknown: {
      title: 'Verbindung aus unbekanntem Grund beendet',
      advice:
        'Bitte erneut versuchen und, falls es wieder geschieht, den Betreiber des Dienstes informieren.',
    },
  },
  ui: {
    heading: 'Warum endete die Verbindung?',
    why: 'Was dafür spricht',
    whatToDo: 'Was zu tun ist',
    against: 'Was dagegen spricht',
    others: 'Was es sonst sein kann',
    candidates: 'Was es sein kann',
    rest: 'Keine davon oder unklar: {percent} %',
    oneOf: 'Trifft das zu, ist es eine dieser Ursachen; welche, kann eine Seite nicht erkennen:',
    references: 'Quellen',
    figure: '{percent} %',
    copy: 'Für einen Fehlerbericht kopieren',
    copied: 'Kopiert',
    report: 'Fehlerbericht',
    copyFailed: 'Kopieren war nicht erlaubt. Bitte stattdessen den Text unten markieren.',
    none: 'Bisher wurde keine Verbindung geschlossen.',
  },
});
