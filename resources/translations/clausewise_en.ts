<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ContestedBar</name>
    <message numerus="yes">
        <source>%n contested passage(s)</source>
        <translation>
            <numerusform>%n contested passage</numerusform>
            <numerusform>%n contested passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Correspondence</name>
    <message numerus="yes">
        <source>%n pin(s) taken over.</source>
        <translation>
            <numerusform>%n pin taken over.</numerusform>
            <numerusform>%n pins taken over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Insight</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) of the coverage</source>
        <translation>
            <numerusform>%n claim of the coverage</numerusform>
            <numerusform>%n claims of the coverage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>Importing %n document(s)…</source>
        <translation>
            <numerusform>Importing %n document…</numerusform>
            <numerusform>Importing %n documents…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message numerus="yes">
        <source>%n note(s) or highlight(s) do not fit this text any more.</source>
        <translation>
            <numerusform>%n note or highlight does not fit this text any more.</numerusform>
            <numerusform>%n notes or highlights do not fit this text any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnRules</name>
    <message numerus="yes">
        <source>One’s own rules find something in %n clause(s) of the open texts.</source>
        <translation>
            <numerusform>One’s own rules find something in %n clause of the open texts.</numerusform>
            <numerusform>One’s own rules find something in %n clauses of the open texts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PropertiesDialog</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message numerus="yes">
        <source>%n clause(s)</source>
        <translation>
            <numerusform>%n clause</numerusform>
            <numerusform>%n clauses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instrument(s)</source>
        <translation>
            <numerusform>%n instrument</numerusform>
            <numerusform>%n instruments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShelfActions</name>
    <message numerus="yes">
        <source>%n document(s) moved to the trash.</source>
        <translation>
            <numerusform>%n document moved to the trash.</numerusform>
            <numerusform>%n documents moved to the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) imported.</source>
        <translation>
            <numerusform>%n document imported.</numerusform>
            <numerusform>%n documents imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were in the library already.</source>
        <translation>
            <numerusform>%n document was in the library already.</numerusform>
            <numerusform>%n documents were in the library already.</numerusform>
        </translation>
    </message>
</context>
</TS>
