package no.kodebok.coding.quotes.proposed;

import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Who is named as having said something.
 *
 * @param range of the attribution in the text
 * @param text as it stands there, without brackets, dash and full stop
 * @param speaker a name or number of one person ("Fylkeskoordinator M", "Informant 3"), or null
 * @param role what the person is ("Fylkeskoordinator", "veileder"), or null
 */
public record SaidBy(
    TextRange range, String text, @Nullable String speaker, @Nullable String role) {}
