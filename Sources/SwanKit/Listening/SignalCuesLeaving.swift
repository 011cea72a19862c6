extension SignalCues {
  /// They end their business with us, or say that they will.
  static let leaving: CueTables.Table = (
    "leaving",
    """
    CANCEL|cancel my|our|the|this|all|your|as ... ACCOUNT
    CANCEL my|our|the|this ACCOUNT|number|line
    CANCEL with YOU|immediate
    i|i'll|we|otherwise|or|am cancel|cancelling|quit|quitting $
    cancel|cancelling|canceling today|everything|immediately|effective
    thinking|considering|tempted|thought|talking of|about|to? cancel|cancelling|canceling|leaving|switching|quitting|moving|leave|switch|quit
    terminate|terminating|termination|unsubscribing|unsubscribed|boycott|boycotting
    notice of|to termination|terminate|cancel|leave
    SWITCH ... to|with|for a|an|your|the|some? RIVALS
    switching|switch|moving|move|going|go|off|changing|signing|signed|transferring to|with|up BRAND
    i'm|im|we're|be|am switching to
    switch|switching|change|changing|move|moving FIRM
    last|final order|stay|flight|purchase|visit|meal|trip|booking|month|year|payment|bill|i'll|we'll|with|at|from YOU|your|here|this|i'll|we'll
    my|our|was|is|be my|our? last|final time|order|stay|flight|purchase|visit|meal|trip|booking
    done with YOU|your|this|these
    i'm|im|we're|am|and|so|totally|completely done|out|gone|off|through|leaving|finished with? $
    i'm|im|we're|am off|gone to
    lost|lose|loses|losing a|an|another|my|our|me|us|your|one loyal|good|longtime|long? customer|business|custom|as|client
    lost a|an|my|our loyal|good|longtime customer|business|custom|client
    won't|wont|shan't|not|don't|never be? seeing|see me|us
    won't|wont|shan't|not|never be coming|going|returning|renewing|using|ordering|shopping|buying|booking|flying|staying|extending|signing|continuing|visiting|spending|back|eating|banking
    will|shall be not coming|going|returning|renewing|using|ordering|shopping|buying|booking|flying|staying|extending|signing|continuing|visiting|spending|back|eating|banking
    won't|wont|shan't|never|not USE here|anymore|again|your|services
    shan't return|renew|be|go
    not renewing|renew|extending|returning|continuing|staying|ordering
    never|not|won't|wont|don't|refuse USE ... again
    never|not|won't USE with|from|at|here|through YOU|your|this|again|ever
    never|not ever? again will|shall|do|am|would
    never|not ever? again $
    never again
    never coming|going|flying|ordering|shopping|using|buying|returning back|with|from|here|this|again
    business|money|custom|elsewhere|customers|go|going|look|looking|shop|shopping|moving|move|try elsewhere
    taking|take|move|moving|moved my|our|all business|custom|account|accounts|savings
    taking|take|move|moving|pull|pulling my|our|all money elsewhere|out|to|with|from|away
    find|finding|found|look|looking|choose|choosing|need|get|registered|signed|joined|joining|try|trying|using .. OTHER|RIVALS FIRM|RIVALS
    SWITCH .. to|with|for a|an? OTHER FIRM
    port|porting|transfer my|our number|numbers away|out|to
    number to OTHER
    won't be renewing|signing|returning|back
    good riddance
    had|have|i've|we've enough of|with
    had|have|i've|we've enough $
    enough is enough
    fed up ... leaving|leave|switch|switching|cancel
    signed up|with ... OTHER|rival|competitor
    deleting|deleted|uninstalling|uninstalled|uninstall|delete|deactivate the|your|my|this? app|account|profile
    withdrawing|withdraw|remove|removing ... from
    foot in|on|inside .. again
    avoid at all costs
    bye|goodbye|farewell|adios|sayonara BRAND|forever|felicia
    bye bye BRAND|felicia|to
    than ... again
    sooner|rather than ... again
    take|taking me off|out
    stop|stopped|stopping|quit using|dealing|paying|the contract|service|subscription|your|doing
    go|going|switch|switching back to the|my|our old|previous|last|competitor
    or|otherwise|else i|i'm|we|i'll cancel|leave|go|leaving|gone|switch|off|cancelling
    customer|customers|years|client ... i'm|we're|im|am leaving|out|gone|switching|moving|off
    i'm|im|we're|am|be leaving $
    i'm|im|we're|am|be leaving YOU|your|after|because|this
    i|we|i'm|we're want|wanted? out $
    time to|for find|switch|move|look|me|cancel
    new|another isp|provider|bank|carrier|network comes|starts|is|from
    no longer a|be your|using|customer|wish|want
    jumping|abandoning|jump|jumped ship
    won't|wont|not|never see|hear|be me|us|from
    stop|end|stopping|ending my|our ACCOUNT
    won't|wont|will|shall|shan't|we'll|i'll not be renewing|extending|returning|back|using|ordering|coming|continuing|signing
    i'll|we'll not be
    had|have|i've enough how|goodbye|bye|i
    renew|return|returning $
    shan't|won't|wont|not return|renew|renewing
    pac code
    last|final time i'll|we'll|i|we|you|you'll shop|fly|buy|use|order|book|stay|eat|come|go|visit|do|deal|ever|see|be|will|give|spend|set
    my|our last|final month|order|purchase|payment|visit|stay|flight
    not|never coming|going|flying|returning|ordering|buying|shopping back|here|there|again
    get|getting|want|be|i out of this|the|my|our contract|plan|agreement|membership|subscription
    ACCOUNT|agreement terminated|closed|ended|cancelled
    last straw
    business|money|custom|shop|go|going|buy|eat|take|try|look somewhere|anywhere else
    decided|chosen|choosing|plan|planning|intend|opted to|not not? to? leave|renew|switch|cancel|move|go|terminate|close
    terminate|ending|end|sever our|the|this agreement|relationship|contract
    voting|vote with my|our feet|wallet
    cutting|cut ties|the cord
    parting ways
    you've|you have just? lost
    lost me|us as|for|forever
    lost me|us $
    lost my|our business|custom|trade|patronage
    from now on
    off to BRAND|RIVALS|another|a
    won't|wont|will|shall .. see|get|have|be .. another|one penny|cent|dime|more
    the|my account|membership|subscription closed|cancelled|deleted|terminated ASKS|today|now|please|immediately
    want|like|need|wish|have it|my|our|the .. closed|cancelled|canceled|terminated|deleted
    please delete|close|cancel|terminate|remove my|our account|membership|subscription|profile|data|policy|plan|contract
    i've|we've|i|we|have|already|just|finally switched|defected to ~YOU|the|a|my|your|paperless|monthly|an
    out of here
    pull|pulling|pulled my|our|all .. from|out
    next time .. .. someone|somebody|somewhere|another|elsewhere|OTHER|RIVALS
    buy|order|get|book .. from someone|somebody|anyone else
    lost me|us for good
    with YOUR competitor|rival|competitors
    found|find|finding|chosen|picked|want|need a|an OTHER FIRM
    say|saying|wave|waving goodbye|farewell|bye to
    see|get|have|want my|our business|money|custom again
    never|not see my|our
    end|ending|ends|terminate|cancel|cancelling its|their|our|my|the .. contract|relationship|agreement|partnership
    i'm|im|i'll|we'll|we're cancelling|canceling|quitting|switching|leaving $
    if ... i'm|im|i'll|we'll|we're cancelling|canceling|cancel|leaving|leave|gone|out|off|switching|switch|done
    done .. giving|paying YOU|your
    i'm|im|i've|we're|we've found|finding .. better|elsewhere|somewhere
    leaving|leave for|to join? .. RIVALS|OTHER|BRAND
    might|may as well .. go|switch|cancel|move|leave
    !CANCEL my|an|the|your|this .. appointment|order|flight|booking|reservation|meeting|newsletter|ticket
    !CANCEL an|my|one order
    !YOU|they|driver|agent cancelled|canceled|cancel|closed|stopped my|our|the
    !by mistake
    !leaving a|for|from|with|work|now review|my|the|rome|work|airport|home
    !leaving work|from
    !leaving for work|the|home|my|rome|holiday
    !switched|switch|switching|move|moving|came|come|over to YOU
    !never leave|left|go|doubt|going YOU|to|i|anywhere
    !again will i doubt
    !would never|wouldn't leave|dream|go
    !wouldn't|won't|no dream|intention|plan|plans|reason
    !won me|us back
    !did|if|could|can YOU ever? cancel|close
    !nothing could
    !moving|moved house|home|flat|to a new address
    !colleague|waiter|doctor|friend|manager .. leaving|left|quit|cancelled
    !keep shopping|using|with
    !switched|switch the|off|my|from|on seat|router|light|monthly
    !switch off|my|from
    !nearly|almost|was cancelled|quit|going|closed .. glad|until
    !nearly|almost|restarted|renewed|extend
    !so|very happy
    !about leaving last
    !came|come back to|from YOU
    !i|we|glad stay|stayed
    !lovely weekend
    !to YOU guys|lot|from
    !account cancelled|closed|blocked without|by
    !not cancelling|leaving|canceling
    !wouldn't|never go anywhere
    """
  )
}
