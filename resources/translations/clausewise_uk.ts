<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Clausewise</source>
        <translation>Про Clausewise</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Версія %1</translation>
    </message>
    <message>
        <source>Reads treaties and proposals for security guarantees, and compares them clause by clause.</source>
        <translation>Читає договори та пропозиції щодо гарантій безпеки й порівнює їх пункт за пунктом.</translation>
    </message>
    <message>
        <source>The bundled digests are in the program&apos;s own words; they are not the official texts.</source>
        <translation>Вбудовані виклади написано власними словами програми; це не офіційні тексти.</translation>
    </message>
    <message>
        <source>Clausewise is free software under the MIT licence. It stands on:</source>
        <translation>Clausewise — вільна програма за ліцензією MIT. Вона спирається на:</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Ліцензії</translation>
    </message>
</context>
<context>
    <name>AnatomyPane</name>
    <message>
        <source>Anatomy of the guarantees</source>
        <translation>Анатомія гарантій</translation>
    </message>
    <message>
        <source>Not found. Looked for: %1</source>
        <translation>Не знайдено. Шукали: %1</translation>
    </message>
    <message>
        <source>Not found.</source>
        <translation>Не знайдено.</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>початок</translation>
    </message>
    <message>
        <source>In none</source>
        <translation>Немає в жодному</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Однаково</translation>
    </message>
    <message>
        <source>Not in all</source>
        <translation>Не в усіх</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>По-різному</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>ще %1</translation>
    </message>
</context>
<context>
    <name>CiteMenu</name>
    <message>
        <source>Copy citation as</source>
        <translation>Копіювати посилання у стилі</translation>
    </message>
    <message>
        <source>Open a text or a comparison to cite from it.</source>
        <translation>Відкрийте текст або порівняння, щоб на них послатися.</translation>
    </message>
    <message>
        <source>Citation copied.</source>
        <translation>Посилання скопійовано.</translation>
    </message>
</context>
<context>
    <name>ClaimsPane</name>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>Copy the claims that are shown, with their verdicts and clauses</source>
        <translation>Скопіювати показані твердження з оцінками й пунктами</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Твердження</translation>
    </message>
    <message>
        <source>No claim of the coverage speaks of this.</source>
        <translation>Жодне твердження преси цього не стосується.</translation>
    </message>
    <message>
        <source>None shown.</source>
        <translation>Нічого не показано.</translation>
    </message>
</context>
<context>
    <name>ClosestDialog</name>
    <message>
        <source>Closest clauses</source>
        <translation>Найближчі пункти</translation>
    </message>
    <message>
        <source>No clause of another instrument shares many words with this one.</source>
        <translation>Жоден пункт іншого документа не має з цим багато спільних слів.</translation>
    </message>
    <message>
        <source>Clauses that share most words with %1, and how many:</source>
        <translation>Пункти, що мають найбільше спільних слів із «%1», і частка цих слів:</translation>
    </message>
    <message>
        <source>Words of the clause</source>
        <translation>Слова пункту</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Compare the two texts</source>
        <translation>Порівняти ці два тексти</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>Стовпці</translation>
    </message>
    <message>
        <source>Leave columns out, or put one first</source>
        <translation>Приховати стовпці або поставити один із них першим</translation>
    </message>
    <message>
        <source>Put first</source>
        <translation>Поставити першим</translation>
    </message>
</context>
<context>
    <name>ComparisonPane</name>
    <message>
        <source>Copied with its citation</source>
        <translation>Скопійовано з посиланням</translation>
    </message>
</context>
<context>
    <name>Comparisons</name>
    <message>
        <source>Open a comparison to save it.</source>
        <translation>Відкрийте порівняння, щоб зберегти його.</translation>
    </message>
    <message>
        <source>The comparison was saved as “%1”.</source>
        <translation>Порівняння збережено як «%1».</translation>
    </message>
    <message>
        <source>Saved comparisons…</source>
        <translation>Збережені порівняння…</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 та ще %2</translation>
    </message>
    <message>
        <source>“%1” cannot be opened: %2 is not in the library.</source>
        <translation>«%1» не можна відкрити: %2 немає в бібліотеці.</translation>
    </message>
    <message>
        <source>There is a comparison of this name already.</source>
        <translation>Порівняння з такою назвою вже є.</translation>
    </message>
    <message>
        <source>“%1” is no longer saved.</source>
        <translation>«%1» більше не збережено.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Скасовано.</translation>
    </message>
</context>
<context>
    <name>ComparisonsDialog</name>
    <message>
        <source>Saved comparisons</source>
        <translation>Збережені порівняння</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>Документи</translation>
    </message>
    <message>
        <source>No comparison was saved yet.</source>
        <translation>Жодного порівняння ще не збережено.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Перейменувати</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Вилучити</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Повернути</translation>
    </message>
</context>
<context>
    <name>ContentsPane</name>
    <message>
        <source>Contents</source>
        <translation>Зміст</translation>
    </message>
</context>
<context>
    <name>ContestedBar</name>
    <message>
        <source>Which wording is shown</source>
        <translation>Яку редакцію показано</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Поруч</translation>
    </message>
    <message>
        <source>Compare the sides&apos; texts, or the only one with the agreed core</source>
        <translation>Порівняти тексти сторін або єдиний текст з узгодженою основою</translation>
    </message>
    <message numerus="yes">
        <source>%n contested passage(s)</source>
        <translation>
            <numerusform>%n спірне місце</numerusform>
            <numerusform>%n спірні місця</numerusform>
            <numerusform>%n спірних місць</numerusform>
        </translation>
    </message>
    <message>
        <source>All wording</source>
        <translation>Усі редакції</translation>
    </message>
    <message>
        <source>Everything; what is not agreed is marked as whose it is</source>
        <translation>Усе; у неузгодженому позначено, чия це редакція</translation>
    </message>
    <message>
        <source>Agreed core</source>
        <translation>Узгоджена основа</translation>
    </message>
    <message>
        <source>Only what all sides agreed to</source>
        <translation>Лише те, на що погодилися всі сторони</translation>
    </message>
    <message>
        <source>What is agreed, and the wording that %1 proposed</source>
        <translation>Узгоджене, а також редакція, яку запропонувала сторона: %1</translation>
    </message>
    <message>
        <source>%1’s text</source>
        <translation>Текст: %1</translation>
    </message>
</context>
<context>
    <name>Correspondence</name>
    <message>
        <source>Open a comparison first.</source>
        <translation>Спершу відкрийте порівняння.</translation>
    </message>
    <message>
        <source>Export correspondence</source>
        <translation>Експортувати відповідність</translation>
    </message>
    <message>
        <source>Of which two texts:</source>
        <translation>Яких двох текстів:</translation>
    </message>
    <message>
        <source>Correspondence written to %1.</source>
        <translation>Відповідність записано до %1.</translation>
    </message>
    <message>
        <source>%1 does not fit this comparison: %2.</source>
        <translation>%1 не підходить до цього порівняння: %2.</translation>
    </message>
    <message>
        <source>Import correspondence</source>
        <translation>Імпортувати відповідність</translation>
    </message>
    <message numerus="yes">
        <source>%n pin(s) taken over.</source>
        <translation>
            <numerusform>Перенесено %n закріплення.</numerusform>
            <numerusform>Перенесено %n закріплення.</numerusform>
            <numerusform>Перенесено %n закріплень.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare with another reader’s</source>
        <translation>Порівняти з відповідністю іншого читача</translation>
    </message>
</context>
<context>
    <name>CorrespondenceDialog</name>
    <message>
        <source>Compare with another reader’s</source>
        <translation>Порівняти з відповідністю іншого читача</translation>
    </message>
    <message>
        <source>The tables agree in %1 % of what they link.</source>
        <translation>Таблиці збігаються на %1 %.</translation>
    </message>
    <message>
        <source>Disputed: one of you unlinked them</source>
        <translation>Спірне: один із вас роз’єднав їх</translation>
    </message>
    <message>
        <source>Only yours</source>
        <translation>Лише у вас</translation>
    </message>
    <message>
        <source>Only the other reader’s</source>
        <translation>Лише в іншого читача</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Збігається</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Судження</translation>
    </message>
    <message>
        <source>The other reader’s note</source>
        <translation>Нотатка іншого читача</translation>
    </message>
    <message>
        <source>Pairs of clauses</source>
        <translation>Пари пунктів</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Щось пішло не так</translation>
    </message>
    <message>
        <source>Clausewise met an error of its own. Your library and your notes are as they were.</source>
        <translation>У Clausewise сталася власна помилка. Ваша бібліотека й нотатки залишилися такими, як були.</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere. To report the error, copy what stands here.</source>
        <translation>Нікуди нічого не надсилається. Щоб повідомити про помилку, скопіюйте те, що тут написано.</translation>
    </message>
    <message>
        <source>Error report</source>
        <translation>Звіт про помилку</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Opening…</source>
        <translation>Відкривання…</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Порівняння…</translation>
    </message>
    <message>
        <source>Provisions and guarantors</source>
        <translation>Положення й гаранти</translation>
    </message>
    <message>
        <source>Building the table…</source>
        <translation>Складання таблиці…</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>Duplicates</source>
        <translation>Дублікати</translation>
    </message>
    <message>
        <source>These instruments have the same text. Those ticked go to the trash.</source>
        <translation>Ці документи мають однаковий текст. Позначені потраплять до кошика.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Перемістити до кошика</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Read treaties side by side</source>
        <translation>Читайте договори поруч</translation>
    </message>
    <message>
        <source>Double-click an instrument to read it</source>
        <translation>Двічі клацніть документ, щоб прочитати його</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Select two to six with Ctrl, then compare</source>
        <translation>Виберіть від двох до шести з Ctrl і порівняйте</translation>
    </message>
    <message>
        <source>Search every clause of every instrument</source>
        <translation>Шукайте в кожному пункті кожного документа</translation>
    </message>
    <message>
        <source>Drop your own documents here: text, Word, PDF, web pages and more</source>
        <translation>Перетягніть сюди власні документи: текст, Word, PDF, вебсторінки тощо</translation>
    </message>
    <message>
        <source>Find any action by its name</source>
        <translation>Знайдіть будь-яку дію за назвою</translation>
    </message>
    <message>
        <source>Import documents…</source>
        <translation>Імпортувати документи…</translation>
    </message>
    <message>
        <source>Compare two proposals</source>
        <translation>Порівняти дві пропозиції</translation>
    </message>
    <message>
        <source>On the left stand proposals for the security of Ukraine, as digests with their sources, and news coverage checked against them.</source>
        <translation>Ліворуч — пропозиції щодо безпеки України, стисло викладені з джерелами, та перевірені за ними публікації.</translation>
    </message>
    <message>
        <source>Five-minute tour</source>
        <translation>Огляд за п’ять хвилин</translation>
    </message>
</context>
<context>
    <name>FacetsPane</name>
    <message>
        <source>Narrow the search to %1</source>
        <translation>Звузити пошук: %1</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this text</source>
        <translation>Знайти в цьому тексті</translation>
    </message>
    <message>
        <source>Find in these clauses</source>
        <translation>Знайти в цих пунктах</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Previous place</source>
        <translation>Попереднє місце</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Наступне місце</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Не знайдено</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 з %2</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Taken back: %1.</source>
        <translation>Скасовано: %1.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Немає чого скасовувати.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Немає чого повторювати.</translation>
    </message>
    <message>
        <source>Done again: %1.</source>
        <translation>Повторено: %1.</translation>
    </message>
    <message>
        <source>This shows once the work is done and Clausewise is started again.</source>
        <translation>Зміни з’являться, коли роботу буде завершено, а Clausewise — запущено знову.</translation>
    </message>
    <message>
        <source>The same error happened again.</source>
        <translation>Та сама помилка сталася знову.</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Показати…</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Search every clause    (Ctrl+K)</source>
        <translation>Шукати в усіх пунктах    (Ctrl+K)</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Шукати всюди</translation>
    </message>
    <message>
        <source>Drag a title to move its column. Its menu leaves it out.</source>
        <translation>Перетягніть назву, щоб перемістити стовпець. Меню назви приховує його.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Довідка</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Огляд</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Позначки</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Клавіатура</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Читання</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Порівняння</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Перехід</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>Ctrl+K searches every clause of every instrument; a hit opens at its clause, lit. Ctrl+F finds words in the text in front.</source>
        <translation>Ctrl+K шукає в кожному пункті кожного документа; знайдене відкривається на своєму пункті й підсвічується. Ctrl+F шукає слова у відкритому тексті.</translation>
    </message>
    <message>
        <source>Your own documents</source>
        <translation>Власні документи</translation>
    </message>
    <message>
        <source>Double-click an instrument in the library, or press Return on it. Words that do something are marked: commitments, neutrality, forces, conduct, final clauses. The margin says what each clause does and how strongly it binds. Point at a mark to see the rule that found it; the buttons under the text show and hide groups. The bundled texts are digests: their official texts can be set beside them (Ctrl+Shift+U).</source>
        <translation>Двічі клацніть документ у бібліотеці або натисніть на ньому Enter. Позначено слова, що мають правову дію: зобов’язання, нейтралітет, війська, поведінка, прикінцеві положення. На полях сказано, що робить кожен пункт і наскільки він обов’язковий. Наведіть вказівник на позначку, щоб побачити правило, яке її знайшло; кнопки під текстом показують і ховають групи. Вбудовані тексти — це виклади: поруч із ними можна поставити офіційні тексти (Ctrl+Shift+U).</translation>
    </message>
    <message>
        <source>Select two to six instruments with Ctrl and press Compare. Rows set side by side what answers each other. Rival proposals have no old and new: words are marked as standing only in the first or only in the second. If one text revises the other, choose Compare as revision. Table and Anatomy show who guarantees what to whom. Ctrl+J pins clauses to each other where the program erred. Ctrl+S keeps a comparison under a name, Ctrl+Shift+S shows those kept.</source>
        <translation>Виберіть із Ctrl від двох до шести документів і натисніть «Порівняти». Рядки ставлять поруч те, що відповідає одне одному. Альтернативні пропозиції не мають старого й нового: слова позначено як наявні лише в першому або лише в другому тексті. Якщо один текст є новою редакцією іншого, виберіть «Порівняти як редакцію». «Таблиця» й «Анатомія» показують, хто, кому й що гарантує. Ctrl+J скріплює пункти, якщо програма помилилася. Ctrl+S зберігає порівняння під назвою, Ctrl+Shift+S показує збережені.</translation>
    </message>
    <message>
        <source>F7 goes to the next difference, Shift+F7 to the one before. A reference such as “Article 4” is followed by a click, or by Return with the cursor on it; Alt+Left leads back. Ctrl+G goes to a clause by its number, F6 to the next pane. Ctrl+Shift+P finds any action by its name.</source>
        <translation>F7 веде до наступної відмінності, Shift+F7 — до попередньої. За посиланням на зразок «Стаття 4» переходять клацанням або клавішею Enter, коли курсор на ньому; Alt+Ліворуч повертає назад. Ctrl+G веде до пункту за його номером, F6 — до наступної панелі. Ctrl+Shift+P знаходить будь-яку дію за назвою.</translation>
    </message>
    <message>
        <source>Drop files on the window or press Ctrl+O. They are copied into your library on this computer; nothing is sent anywhere. The import report says what was guessed or left out. If letters look wrong, Properties (Alt+Return) reads the document again in another encoding, or its tracked changes in another way.</source>
        <translation>Перетягніть файли у вікно або натисніть Ctrl+O. Їх буде скопійовано до вашої бібліотеки на цьому комп’ютері; нікуди нічого не надсилається. Звіт про імпорт каже, що було вгадано або пропущено. Якщо літери мають хибний вигляд, «Властивості» (Alt+Enter) читають документ знову в іншому кодуванні або інакше читають відстежені зміни.</translation>
    </message>
    <message>
        <source>Mark and note</source>
        <translation>Позначки й нотатки</translation>
    </message>
    <message>
        <source>Select words and press Ctrl+H to highlight them; Ctrl+M writes a note on the clause under the cursor.</source>
        <translation>Виділіть слова й натисніть Ctrl+H, щоб позначити їх; Ctrl+M додає нотатку до пункту під курсором.</translation>
    </message>
    <message>
        <source>Print and export</source>
        <translation>Друк і експорт</translation>
    </message>
    <message>
        <source>Ctrl+P prints what is in front, after a preview. Ctrl+E writes the comparison as PDF, Word, HTML, Excel, CSV, Markdown or XML.</source>
        <translation>Ctrl+P друкує відкрите після попереднього перегляду. Ctrl+E записує порівняння у PDF, Word, HTML, Excel, CSV, Markdown або XML.</translation>
    </message>
    <message>
        <source>Between two clauses</source>
        <translation>Між двома пунктами</translation>
    </message>
    <message>
        <source>Words that differ</source>
        <translation>Слова, що різняться</translation>
    </message>
    <message>
        <source>Provisions, their lines and letters</source>
        <translation>Положення, їхні лінії та літери</translation>
    </message>
    <message>
        <source>Evidence of the digests</source>
        <translation>Обґрунтованість викладів</translation>
    </message>
    <message>
        <source>clauses with both words, in any form</source>
        <translation>пункти з обома словами в будь-якій формі</translation>
    </message>
    <message>
        <source>either word</source>
        <translation>будь-яке з двох слів</translation>
    </message>
    <message>
        <source>parentheses keep together what belongs together</source>
        <translation>дужки об’єднують те, що належить разом</translation>
    </message>
    <message>
        <source>without a word</source>
        <translation>без слова</translation>
    </message>
    <message>
        <source>the words as they stand</source>
        <translation>слова саме так, як написано</translation>
    </message>
    <message>
        <source>at most five words apart</source>
        <translation>щонайбільше за п’ять слів одне від одного</translation>
    </message>
    <message>
        <source>any ending</source>
        <translation>будь-яке закінчення</translation>
    </message>
    <message>
        <source>words spelt nearly so</source>
        <translation>слова з майже таким написанням</translation>
    </message>
    <message>
        <source>instruments of a party, by any of its names</source>
        <translation>документи сторони за будь-якою її назвою</translation>
    </message>
    <message>
        <source>clauses that name a guarantor</source>
        <translation>пункти, що називають гаранта</translation>
    </message>
    <message>
        <source>clauses that do something</source>
        <translation>пункти з певною дією</translation>
    </message>
    <message>
        <source>kinds of instrument and states of the text</source>
        <translation>види документів і статуси тексту</translation>
    </message>
    <message>
        <source>between two dates</source>
        <translation>між двома датами</translation>
    </message>
    <message>
        <source>texts in a language</source>
        <translation>тексти певною мовою</translation>
    </message>
    <message>
        <source>one instrument or collection</source>
        <translation>один документ або добірка</translation>
    </message>
    <message>
        <source>Each of these can be tried by a click, or by Tab and Return.</source>
        <translation>Кожен із цих запитів можна спробувати клацанням або клавішами Tab і Enter.</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>Import report</source>
        <translation>Звіт про імпорт</translation>
    </message>
    <message>
        <source>%1 of %2 documents are in the library.</source>
        <translation>До бібліотеки додано %1 з %2 документів.</translation>
    </message>
</context>
<context>
    <name>Insight</name>
    <message>
        <source>Anatomy of the guarantee</source>
        <translation>Анатомія гарантії</translation>
    </message>
    <message>
        <source>Taking the guarantee apart…</source>
        <translation>Розбирання гарантії…</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n твердження</numerusform>
            <numerusform>%n твердження</numerusform>
            <numerusform>%n тверджень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) of the coverage</source>
        <translation>
            <numerusform>%n твердження преси</numerusform>
            <numerusform>%n твердження преси</numerusform>
            <numerusform>%n тверджень преси</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking through the coverage…</source>
        <translation>Перегляд преси…</translation>
    </message>
    <message>
        <source>Claims: %1</source>
        <translation>Твердження: %1</translation>
    </message>
    <message>
        <source>Claims copied.</source>
        <translation>Твердження скопійовано.</translation>
    </message>
    <message>
        <source>Looking for the closest clauses…</source>
        <translation>Пошук найближчих пунктів…</translation>
    </message>
</context>
<context>
    <name>InstrumentHead</name>
    <message>
        <source>Sources and evidence…</source>
        <translation>Джерела й підтвердження…</translation>
    </message>
    <message>
        <source>Sources and evidence</source>
        <translation>Джерела й підтвердження</translation>
    </message>
    <message>
        <source>Official text…</source>
        <translation>Офіційний текст…</translation>
    </message>
    <message>
        <source>Official text</source>
        <translation>Офіційний текст</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>Importing %n document(s)…</source>
        <translation>
            <numerusform>Імпорт %n документа…</numerusform>
            <numerusform>Імпорт %n документів…</numerusform>
            <numerusform>Імпорт %n документів…</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing text…</source>
        <translation>Імпорт тексту…</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Highlight provisions: %1</source>
        <translation>Підсвітити положення: %1</translation>
    </message>
    <message>
        <source>only in the earlier text</source>
        <translation>лише в ранішому тексті</translation>
    </message>
    <message>
        <source>only in the later text</source>
        <translation>лише в пізнішому тексті</translation>
    </message>
    <message>
        <source>only in the first</source>
        <translation>лише в першому</translation>
    </message>
    <message>
        <source>only in the second</source>
        <translation>лише в другому</translation>
    </message>
    <message>
        <source>not in the first text that is shown</source>
        <translation>немає в першому показаному тексті</translation>
    </message>
    <message>
        <source>Mark provisions: %1</source>
        <translation>Позначати положення: %1</translation>
    </message>
    <message>
        <source>Show or hide these marks</source>
        <translation>Показати або сховати ці позначки</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>Filter the library</source>
        <translation>Фільтр бібліотеки</translation>
    </message>
    <message>
        <source>Words of a title, a state, a year, a kind, a language or a tag. What is selected stays selected.</source>
        <translation>Слова назви, держава, рік, вид, мова або мітка. Вибране залишається вибраним.</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Упорядкувати за</translation>
    </message>
    <message>
        <source>Nothing in the library has these words.</source>
        <translation>У бібліотеці немає нічого з цими словами.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Бібліотека</translation>
    </message>
    <message>
        <source>Date of the document</source>
        <translation>Датою документа</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Назвою</translation>
    </message>
    <message>
        <source>Last added</source>
        <translation>Останнім додаванням</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Обсягом</translation>
    </message>
    <message>
        <source>Compare %1 instruments</source>
        <translation>Порівняти документи: %1</translation>
    </message>
    <message>
        <source>Select two to six</source>
        <translation>Виберіть від 2 до 6</translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>Pinning %1 of %2: choose its counterpart in another column and press Ctrl+J. Esc gives up.</source>
        <translation>Скріплення %1 (%2): виберіть відповідник в іншому стовпці й натисніть Ctrl+J. Esc скасовує.</translation>
    </message>
    <message>
        <source>Pin %1 to %2</source>
        <translation>Скріпити %1 з %2</translation>
    </message>
    <message>
        <source>Unlink %1 from %2</source>
        <translation>Роз’єднати %1 і %2</translation>
    </message>
    <message>
        <source>Take the pin from %1 and %2</source>
        <translation>Зняти скріплення %1 і %2</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Clause under the cursor</source>
        <translation>Пункт під курсором</translation>
    </message>
</context>
<context>
    <name>MatrixPane</name>
    <message>
        <source>Nothing was recognised in these instruments.</source>
        <translation>У цих документах нічого не розпізнано.</translation>
    </message>
    <message>
        <source>Provisions</source>
        <translation>Положення</translation>
    </message>
    <message>
        <source>Guarantors</source>
        <translation>Гаранти</translation>
    </message>
    <message>
        <source>●  present     ◐  qualified     ⊗  refused     –  absent</source>
        <translation>●  є     ◐  із застереженням     ⊗  відхилено     –  немає</translation>
    </message>
    <message>
        <source>Show only the rows with this provision</source>
        <translation>Показати лише рядки з цим положенням</translation>
    </message>
</context>
<context>
    <name>MatrixTable</name>
    <message>
        <source>Copy cells</source>
        <translation>Скопіювати комірки</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Закрити це повідомлення</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Save comparison</source>
        <translation>Зберегти порівняння</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Save the comparison under this name:</source>
        <translation>Зберегти порівняння під цією назвою:</translation>
    </message>
    <message>
        <source>It takes the place of the one of this name.</source>
        <translation>Воно замінить порівняння з такою самою назвою.</translation>
    </message>
</context>
<context>
    <name>NamesDialog</name>
    <message>
        <source>New name</source>
        <translation>Нова назва</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Нотатка до %1</translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation>Видалити нотатку</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message numerus="yes">
        <source>%n note(s) or highlight(s) do not fit this text any more.</source>
        <translation>
            <numerusform>%n нотатка чи позначка вже не збігається з цим текстом.</numerusform>
            <numerusform>%n нотатки чи позначки вже не збігаються з цим текстом.</numerusform>
            <numerusform>%n нотаток чи позначок уже не збігаються з цим текстом.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Показати…</translation>
    </message>
    <message>
        <source>Select the words to highlight first.</source>
        <translation>Спершу виділіть слова, які слід позначити.</translation>
    </message>
    <message>
        <source>Fetching the notes…</source>
        <translation>Отримання нотаток…</translation>
    </message>
</context>
<context>
    <name>NotesDialog</name>
    <message>
        <source>Notes and highlights</source>
        <translation>Нотатки й позначки</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фільтр</translation>
    </message>
    <message>
        <source>no longer in the library</source>
        <translation>більше не в бібліотеці</translation>
    </message>
    <message>
        <source>No notes yet. Select words in a text and press Ctrl+H, or Ctrl+M for a note.</source>
        <translation>Нотаток ще немає. Виділіть слова в тексті й натисніть Ctrl+H, або Ctrl+M для нотатки.</translation>
    </message>
    <message>
        <source>Copy those shown</source>
        <translation>Копіювати показане</translation>
    </message>
</context>
<context>
    <name>Official</name>
    <message>
        <source>Only the bundled digests have an official text beside them.</source>
        <translation>Офіційний текст поруч можуть мати лише вбудовані виклади.</translation>
    </message>
    <message>
        <source>Official text</source>
        <translation>Офіційний текст</translation>
    </message>
    <message>
        <source>This digest is in the program&apos;s own words. Its official text can be set beside it.</source>
        <translation>Цей виклад написано власними словами програми. Поруч можна поставити офіційний текст.</translation>
    </message>
    <message>
        <source>Fetching asks this address, and nothing else: %1</source>
        <translation>Запит піде лише на цю адресу: %1</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Отримати</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Із файлу…</translation>
    </message>
    <message>
        <source>Fetching the official text…</source>
        <translation>Отримання офіційного тексту…</translation>
    </message>
    <message>
        <source>Reading the official text…</source>
        <translation>Читання офіційного тексту…</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>Comparing…</source>
        <translation>Порівняння…</translation>
    </message>
    <message>
        <source>Open a comparison to export its sheet.</source>
        <translation>Відкрийте порівняння, щоб експортувати його аркуш.</translation>
    </message>
    <message>
        <source>Export comparison sheet</source>
        <translation>Експорт аркуша порівняння</translation>
    </message>
    <message>
        <source>%1 is there already. Replace it?</source>
        <translation>%1 уже існує. Замінити?</translation>
    </message>
    <message>
        <source>Comparison sheet written to %1.</source>
        <translation>Аркуш порівняння записано до %1.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Writing the comparison sheet…</source>
        <translation>Запис аркуша порівняння…</translation>
    </message>
</context>
<context>
    <name>OwnRules</name>
    <message>
        <source>A rule of your own with the name of one of the program’s takes its place.</source>
        <translation>Власне правило з такою самою назвою, як у правила програми, заміняє його.</translation>
    </message>
    <message>
        <source>Own rule files</source>
        <translation>Файли власних правил</translation>
    </message>
    <message>
        <source>Text of the rule file</source>
        <translation>Текст файлу правил</translation>
    </message>
    <message>
        <source>There are no rules of your own yet. “New file…” begins some with an example.</source>
        <translation>Власних правил ще немає. «Новий файл…» почне їх зі зразка.</translation>
    </message>
    <message>
        <source>&amp;New file…</source>
        <translation>&amp;Новий файл…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Зберегти</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Вилучити</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Відкрити &amp;теку</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>Файл не вдалося прочитати.</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Новий файл</translation>
    </message>
    <message>
        <source>Name of the rule file:</source>
        <translation>Назва файлу правил:</translation>
    </message>
    <message>
        <source>%1 saved; the rules are in force.</source>
        <translation>%1 збережено; правила набули чинності.</translation>
    </message>
    <message numerus="yes">
        <source>One’s own rules find something in %n clause(s) of the open texts.</source>
        <translation>
            <numerusform>Власні правила спрацьовують в %n пункті відкритих текстів.</numerusform>
            <numerusform>Власні правила спрацьовують у %n пунктах відкритих текстів.</numerusform>
            <numerusform>Власні правила спрацьовують у %n пунктах відкритих текстів.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was removed. “Save” brings it back.</source>
        <translation>Файл %1 вилучено. «Зберегти» поверне його.</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>У файлі %1 є незбережені зміни.</translation>
    </message>
    <message>
        <source>The folder could not be made.</source>
        <translation>Теку не вдалося створити.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Text of the instrument</source>
        <translation>Текст документа</translation>
    </message>
</context>
<context>
    <name>PagesPreview</name>
    <message>
        <source>Pages</source>
        <translation>Сторінки</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Альбомна</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Книжкова</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Папір</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Орієнтація</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Друкувати…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Setting the pages…</source>
        <translation>Верстання сторінок…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Друк</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Попередня сторінка</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Наступна сторінка</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Менше</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Більше</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Уся сторінка</translation>
    </message>
    <message>
        <source>Width of the page</source>
        <translation>За шириною сторінки</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Сторінка %1 з %2</translation>
    </message>
    <message>
        <source>Pages: %1</source>
        <translation>Сторінок: %1</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Друк…</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command palette</source>
        <translation>Палітра команд</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Що зробити?</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Дії</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Import pasted text</source>
        <translation>Імпорт вставленого тексту</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Вставлений текст</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Paste or type the text here</source>
        <translation>Вставте або введіть текст тут</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Print comparison sheet</source>
        <translation>Друк аркуша порівняння</translation>
    </message>
    <message>
        <source>Comparison sheet</source>
        <translation>Аркуш порівняння</translation>
    </message>
    <message>
        <source>in full</source>
        <translation>повністю</translation>
    </message>
    <message>
        <source>shortened</source>
        <translation>скорочено</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>Clauses that are the same</source>
        <translation>Однакові пункти</translation>
    </message>
    <message>
        <source>Anatomy of the guarantees</source>
        <translation>Анатомія гарантій</translation>
    </message>
    <message>
        <source>Guarantors</source>
        <translation>Гаранти</translation>
    </message>
    <message>
        <source>Table of correspondence</source>
        <translation>Таблиця відповідності</translation>
    </message>
    <message>
        <source>Column to write in</source>
        <translation>Стовпець для записів</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Зберегти у файл…</translation>
    </message>
</context>
<context>
    <name>PropertiesDialog</name>
    <message>
        <source>Properties</source>
        <translation>Властивості</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Коротка назва</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Status of the text</source>
        <translation>Статус тексту</translation>
    </message>
    <message>
        <source>Status of the original</source>
        <translation>Статус оригіналу</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Місце</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Сторони</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Видавець</translation>
    </message>
    <message>
        <source>Official text</source>
        <translation>Офіційний текст</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Обсяг</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n слово</numerusform>
            <numerusform>%n слова</numerusform>
            <numerusform>%n слів</numerusform>
        </translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>Пункти</translation>
    </message>
    <message>
        <source>Parted by semicolons</source>
        <translation>Розділяйте крапкою з комою</translation>
    </message>
    <message>
        <source>%1 clauses, %2 articles</source>
        <translation>пунктів: %1, статей: %2</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Додано</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Добірки</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Мітки</translation>
    </message>
    <message>
        <source>What reading noticed</source>
        <translation>Помічено під час читання</translation>
    </message>
</context>
<context>
    <name>QuoteLink</name>
    <message>
        <source>Return opens the clause</source>
        <translation>Enter відкриває пункт</translation>
    </message>
</context>
<context>
    <name>ReadAgain</name>
    <message>
        <source>as guessed</source>
        <translation>визначити автоматично</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодування</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>прийняті</translation>
    </message>
    <message>
        <source>as before the changes</source>
        <translation>як до змін</translation>
    </message>
    <message>
        <source>both texts</source>
        <translation>обидва тексти</translation>
    </message>
    <message>
        <source>Tracked changes</source>
        <translation>Відстежені зміни</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Прочитати знову</translation>
    </message>
</context>
<context>
    <name>RecentDialog</name>
    <message>
        <source>Recently opened</source>
        <translation>Нещодавно відкриті</translation>
    </message>
    <message>
        <source>Nothing was opened yet.</source>
        <translation>Ще нічого не відкривали.</translation>
    </message>
</context>
<context>
    <name>ReportModel</name>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Підсумок</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Зауваження</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>не прочитано</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>уже є</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>імпортовано</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… і ще %1</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>Reading the document again…</source>
        <translation>Повторне читання документа…</translation>
    </message>
    <message>
        <source>The document was read again.</source>
        <translation>Документ прочитано знову.</translation>
    </message>
</context>
<context>
    <name>Ruler</name>
    <message>
        <source>Overview of differences and provisions</source>
        <translation>Огляд відмінностей і положень</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Reading the rules…</source>
        <translation>Читання правил…</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Provision rules</source>
        <translation>Правила розпізнавання положень</translation>
    </message>
    <message>
        <source>Rules in force</source>
        <translation>Чинні правила</translation>
    </message>
    <message>
        <source>Own rules</source>
        <translation>Власні правила</translation>
    </message>
    <message>
        <source>How rules are written</source>
        <translation>Як писати правила</translation>
    </message>
    <message>
        <source>Rules by provision</source>
        <translation>Правила за видами положень</translation>
    </message>
    <message>
        <source>The file of the rule, with line numbers</source>
        <translation>Файл правила з номерами рядків</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, рядок %2</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>Файл не вдалося прочитати.</translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message>
        <source>Search results</source>
        <translation>Результати пошуку</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Зберегти цей пошук</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>Назад до бібліотеки</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Збережені пошуки</translation>
    </message>
    <message>
        <source>Searched before</source>
        <translation>Шукали раніше</translation>
    </message>
    <message>
        <source>Forget this search</source>
        <translation>Забути цей пошук</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Можливо, ви мали на увазі «%1»?</translation>
    </message>
    <message>
        <source>Try fewer words, the beginning of a word as in neutral*, a spelling near to it as in garantee~, or a field as in party:Turkey. F1 lists the whole query language.</source>
        <translation>Спробуйте менше слів, початок слова, як neutral*, подібне написання, як garantee~, або поле, як party:Turkey. F1 показує всю мову запитів.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Нічого не знайдено</translation>
    </message>
    <message numerus="yes">
        <source>%n clause(s)</source>
        <translation>
            <numerusform>%n пункт</numerusform>
            <numerusform>%n пункти</numerusform>
            <numerusform>%n пунктів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instrument(s)</source>
        <translation>
            <numerusform>%n документ</numerusform>
            <numerusform>%n документи</numerusform>
            <numerusform>%n документів</numerusform>
        </translation>
    </message>
    <message>
        <source>No search</source>
        <translation>Пошук не виконано</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>Search saved. It stands under the empty search field.</source>
        <translation>Пошук збережено. Він з’являється під порожнім полем пошуку.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Пошук…</translation>
    </message>
    <message>
        <source>Search not understood: %1.</source>
        <translation>Запит не зрозумілий: %1.</translation>
    </message>
    <message>
        <source>The search index is being built. The results will come by themselves.</source>
        <translation>Будується пошуковий покажчик. Результати з’являться самі.</translation>
    </message>
    <message>
        <source>Building the search index…</source>
        <translation>Побудова пошукового покажчика…</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Як у системі</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> пт</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Мова</translation>
    </message>
    <message>
        <source>&amp;Window text</source>
        <translation>&amp;Текст вікна</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Вигляд</translation>
    </message>
    <message>
        <source>&amp;Colours of marks</source>
        <translation>&amp;Кольори позначок</translation>
    </message>
    <message>
        <source>Reading &amp;font</source>
        <translation>&amp;Шрифт для читання</translation>
    </message>
    <message>
        <source>Reading &amp;size</source>
        <translation>&amp;Розмір для читання</translation>
    </message>
    <message>
        <source>Line s&amp;pacing</source>
        <translation>&amp;Інтервал між рядками</translation>
    </message>
    <message>
        <source>Every mark also has a line or a shape of its own, so that none depends on colour.</source>
        <translation>Кожна позначка має ще й власну лінію або форму, тож жодна не залежить від кольору.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Світлий</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Темний</translation>
    </message>
    <message>
        <source>Classic</source>
        <translation>Класичні</translation>
    </message>
    <message>
        <source>Distinct (for all kinds of colour vision)</source>
        <translation>Виразні (для будь-якого сприйняття кольору)</translation>
    </message>
    <message>
        <source>Ink (without colour)</source>
        <translation>Чорнильні (без кольору)</translation>
    </message>
</context>
<context>
    <name>ShelfActions</name>
    <message>
        <source>Fetching the library…</source>
        <translation>Завантаження бібліотеки…</translation>
    </message>
    <message>
        <source>Select two to six instruments in the library to compare them.</source>
        <translation>Виберіть у бібліотеці від двох до шести документів, щоб порівняти їх.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) moved to the trash.</source>
        <translation>
            <numerusform>%n документ переміщено до кошика.</numerusform>
            <numerusform>%n документи переміщено до кошика.</numerusform>
            <numerusform>%n документів переміщено до кошика.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Скасовано.</translation>
    </message>
    <message>
        <source>Import documents</source>
        <translation>Імпорт документів</translation>
    </message>
    <message>
        <source>Documents (*.txt *.md *.html *.htm *.docx *.odt *.rtf *.pdf *.epub *.xml);;All files (*)</source>
        <translation>Документи (*.txt *.md *.html *.htm *.docx *.odt *.rtf *.pdf *.epub *.xml);;Усі файли (*)</translation>
    </message>
    <message>
        <source>%1 of %2 documents were imported.</source>
        <translation>Імпортовано %1 з %2 документів.</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Звіт…</translation>
    </message>
    <message>
        <source>This document was in the library already.</source>
        <translation>Цей документ уже був у бібліотеці.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) imported.</source>
        <translation>
            <numerusform>Імпортовано %n документ.</numerusform>
            <numerusform>Імпортовано %n документи.</numerusform>
            <numerusform>Імпортовано %n документів.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were in the library already.</source>
        <translation>
            <numerusform>%n документ уже був у бібліотеці.</numerusform>
            <numerusform>%n документи вже були в бібліотеці.</numerusform>
            <numerusform>%n документів уже було в бібліотеці.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Вставлений текст</translation>
    </message>
    <message>
        <source>Export the library to</source>
        <translation>Експортувати бібліотеку до</translation>
    </message>
    <message>
        <source>The library was exported to %1.</source>
        <translation>Бібліотеку експортовано до %1.</translation>
    </message>
    <message>
        <source>Exporting the library…</source>
        <translation>Експорт бібліотеки…</translation>
    </message>
</context>
<context>
    <name>ShelfDetails</name>
    <message>
        <source>What is known of this document was put right.</source>
        <translation>Відомості про документ виправлено.</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Добірки</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Мітки</translation>
    </message>
    <message>
        <source>Comparing texts…</source>
        <translation>Порівняння текстів…</translation>
    </message>
    <message>
        <source>No two instruments in the library have the same text.</source>
        <translation>У бібліотеці немає двох документів з однаковим текстом.</translation>
    </message>
</context>
<context>
    <name>SourcesDialog</name>
    <message>
        <source>Sources and evidence</source>
        <translation>Джерела й підтвердження</translation>
    </message>
    <message>
        <source>Digest of</source>
        <translation>Викладено за</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Видавець</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Копії</translation>
    </message>
    <message>
        <source>No official text is known to be published.</source>
        <translation>Про оприлюднення офіційного тексту невідомо.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Відкрити…</translation>
    </message>
    <message>
        <source>Official text</source>
        <translation>Офіційний текст</translation>
    </message>
    <message>
        <source>Where the sources differ</source>
        <translation>У чому джерела розходяться</translation>
    </message>
    <message>
        <source>Evidence, clause by clause</source>
        <translation>Підтвердження за пунктами</translation>
    </message>
    <message>
        <source>The whole document</source>
        <translation>Увесь документ</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Open tabs</source>
        <translation>Відкриті вкладки</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Закрити вкладку</translation>
    </message>
</context>
<context>
    <name>TextActions</name>
    <message>
        <source>Go to clause</source>
        <translation>Перехід до пункту</translation>
    </message>
    <message>
        <source>Article, paragraph or heading, as “4”, “4(2)” or “annex 1”:</source>
        <translation>Стаття, пункт або заголовок, наприклад «4», «4(2)» чи «додаток 1»:</translation>
    </message>
    <message>
        <source>None of these instruments shows a clause “%1”.</source>
        <translation>Жоден із цих документів не має пункту «%1».</translation>
    </message>
    <message>
        <source>This instrument has no clause “%1”.</source>
        <translation>У цьому документі немає пункту «%1».</translation>
    </message>
    <message>
        <source>Clause copied with its citation.</source>
        <translation>Пункт скопійовано з посиланням.</translation>
    </message>
    <message>
        <source>Link to the clause copied.</source>
        <translation>Посилання на пункт скопійовано.</translation>
    </message>
    <message>
        <source>Nothing in this text is marked as contested.</source>
        <translation>У цьому тексті нічого не позначено як спірне.</translation>
    </message>
</context>
<context>
    <name>TextPreview</name>
    <message>
        <source>Print text</source>
        <translation>Друк тексту</translation>
    </message>
    <message>
        <source>Provisions in the margin</source>
        <translation>Положення на полях</translation>
    </message>
    <message>
        <source>Notes and highlights</source>
        <translation>Нотатки й позначки</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Side by side</source>
        <translation>Поруч</translation>
    </message>
    <message>
        <source>Unified</source>
        <translation>Суцільно</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблиця</translation>
    </message>
    <message>
        <source>Anatomy</source>
        <translation>Анатомія</translation>
    </message>
    <message>
        <source>Clauses to show</source>
        <translation>Показувати пункти</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Попередня відмінність</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Наступна відмінність</translation>
    </message>
    <message>
        <source>Swap sides</source>
        <translation>Поміняти місцями</translation>
    </message>
    <message>
        <source>Scroll together</source>
        <translation>Гортати разом</translation>
    </message>
    <message>
        <source>Pin clauses to each other</source>
        <translation>Скріпити пункти</translation>
    </message>
    <message>
        <source>All clauses (%1)</source>
        <translation>Усі пункти (%1)</translation>
    </message>
    <message>
        <source>Differences only (%1)</source>
        <translation>Лише відмінності (%1)</translation>
    </message>
    <message>
        <source>Synopsis</source>
        <translation>Синопсис</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Відмінностей немає</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 з %2</translation>
    </message>
    <message>
        <source>Differences: %1</source>
        <translation>Відмінностей: %1</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Import documents…</source>
        <translation>&amp;Імпортувати документи…</translation>
    </message>
    <message>
        <source>Import p&amp;asted text…</source>
        <translation>Імпортувати &amp;вставлений текст…</translation>
    </message>
    <message>
        <source>&amp;Recently opened…</source>
        <translation>&amp;Нещодавно відкриті…</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>&amp;Закрити вкладку</translation>
    </message>
    <message>
        <source>Reopen closed &amp;tab</source>
        <translation>Відкрити закриту в&amp;кладку</translation>
    </message>
    <message>
        <source>Sa&amp;ve comparison…</source>
        <translation>Збере&amp;гти порівняння…</translation>
    </message>
    <message>
        <source>Saved c&amp;omparisons…</source>
        <translation>Збере&amp;жені порівняння…</translation>
    </message>
    <message>
        <source>&amp;Export comparison sheet…</source>
        <translation>&amp;Експортувати аркуш порівняння…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Друкувати…</translation>
    </message>
    <message>
        <source>Export &amp;library…</source>
        <translation>Експортувати &amp;бібліотеку…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Н&amp;алаштування…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Ви&amp;йти</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Редагування</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Копі&amp;ювати</translation>
    </message>
    <message>
        <source>Copy clause with c&amp;itation</source>
        <translation>Копіювати пункт із посила&amp;нням</translation>
    </message>
    <message>
        <source>Copy &amp;link to clause</source>
        <translation>Копіювати &amp;адресу пункту</translation>
    </message>
    <message>
        <source>&amp;Highlight selection</source>
        <translation>По&amp;значити виділене</translation>
    </message>
    <message>
        <source>&amp;Note on clause…</source>
        <translation>Нотатка до пун&amp;кту…</translation>
    </message>
    <message>
        <source>N&amp;otes and highlights…</source>
        <translation>Н&amp;отатки й позначки…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Скасувати</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>По&amp;вторити</translation>
    </message>
    <message>
        <source>&amp;Find in page</source>
        <translation>Знайти в &amp;тексті</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>Знайти &amp;далі</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Знайти &amp;попереднє</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вигляд</translation>
    </message>
    <message>
        <source>Show &amp;side pane</source>
        <translation>Показати &amp;бічну панель</translation>
    </message>
    <message>
        <source>Show &amp;contents</source>
        <translation>Показати &amp;зміст</translation>
    </message>
    <message>
        <source>&amp;Dark appearance</source>
        <translation>&amp;Темний вигляд</translation>
    </message>
    <message>
        <source>N&amp;ext pane</source>
        <translation>Наступна пан&amp;ель</translation>
    </message>
    <message>
        <source>Previous p&amp;ane</source>
        <translation>Попере&amp;дня панель</translation>
    </message>
    <message>
        <source>&amp;Open selected</source>
        <translation>&amp;Відкрити вибране</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Б&amp;ільший текст</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Менший текст</translation>
    </message>
    <message>
        <source>&amp;Ordinary text size</source>
        <translation>З&amp;вичайний розмір тексту</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>На весь &amp;екран</translation>
    </message>
    <message>
        <source>Command &amp;palette…</source>
        <translation>&amp;Палітра команд…</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Перехід</translation>
    </message>
    <message>
        <source>&amp;Search everything</source>
        <translation>&amp;Шукати всюди</translation>
    </message>
    <message>
        <source>Go to the &amp;library</source>
        <translation>Перейти до &amp;бібліотеки</translation>
    </message>
    <message>
        <source>Go &amp;back</source>
        <translation>Перейти &amp;назад</translation>
    </message>
    <message>
        <source>Go &amp;forward</source>
        <translation>Перейти впе&amp;ред</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Бібліотека</translation>
    </message>
    <message>
        <source>&amp;Go to clause…</source>
        <translation>До &amp;пункту…</translation>
    </message>
    <message>
        <source>&amp;Next difference</source>
        <translation>Н&amp;аступна відмінність</translation>
    </message>
    <message>
        <source>&amp;Previous difference</source>
        <translation>П&amp;опередня відмінність</translation>
    </message>
    <message>
        <source>Next &amp;tab</source>
        <translation>Наступна &amp;вкладка</translation>
    </message>
    <message>
        <source>Pre&amp;vious tab</source>
        <translation>Попередня в&amp;кладка</translation>
    </message>
    <message>
        <source>&amp;Compare selected</source>
        <translation>&amp;Порівняти вибране</translation>
    </message>
    <message>
        <source>Compare as &amp;revision</source>
        <translation>Порівняти як &amp;редакцію</translation>
    </message>
    <message>
        <source>E&amp;xchange earlier and later text</source>
        <translation>Поміняти місцями раніший і пі&amp;зніший текст</translation>
    </message>
    <message>
        <source>Table of provisions and &amp;guarantors</source>
        <translation>&amp;Таблиця положень і гарантів</translation>
    </message>
    <message>
        <source>Show a&amp;natomy of the guarantee</source>
        <translation>Показати &amp;анатомію гарантії</translation>
    </message>
    <message>
        <source>Check claims of the co&amp;verage</source>
        <translation>Перевірити тв&amp;ердження преси</translation>
    </message>
    <message>
        <source>Find c&amp;losest clauses elsewhere</source>
        <translation>Знайти &amp;найближчі пункти деінде</translation>
    </message>
    <message>
        <source>Document &amp;properties…</source>
        <translation>В&amp;ластивості документа…</translation>
    </message>
    <message>
        <source>Put into collect&amp;ion…</source>
        <translation>Додати до &amp;добірки…</translation>
    </message>
    <message>
        <source>Edit t&amp;ags…</source>
        <translation>Змінити &amp;мітки…</translation>
    </message>
    <message>
        <source>Find &amp;duplicates…</source>
        <translation>Знайти д&amp;ублікати…</translation>
    </message>
    <message>
        <source>&amp;Help on Clausewise</source>
        <translation>&amp;Довідка Clausewise</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Клавіатурні скорочення</translation>
    </message>
    <message>
        <source>Cite clause: OSCOLA</source>
        <translation>Посилання на пункт: OSCOLA</translation>
    </message>
    <message>
        <source>Cite clause: Bluebook</source>
        <translation>Посилання на пункт: Bluebook</translation>
    </message>
    <message>
        <source>Cite clause: BibTeX</source>
        <translation>Посилання на пункт: BibTeX</translation>
    </message>
    <message>
        <source>Cite clause: RIS</source>
        <translation>Посилання на пункт: RIS</translation>
    </message>
    <message>
        <source>Cite clause: CSL-JSON</source>
        <translation>Посилання на пункт: CSL-JSON</translation>
    </message>
    <message>
        <source>Cite whole text: OSCOLA</source>
        <translation>Посилання на весь текст: OSCOLA</translation>
    </message>
    <message>
        <source>Cite whole text: Bluebook</source>
        <translation>Посилання на весь текст: Bluebook</translation>
    </message>
    <message>
        <source>Cite whole text: BibTeX</source>
        <translation>Посилання на весь текст: BibTeX</translation>
    </message>
    <message>
        <source>Cite whole text: RIS</source>
        <translation>Посилання на весь текст: RIS</translation>
    </message>
    <message>
        <source>Cite whole text: CSL-JSON</source>
        <translation>Посилання на весь текст: CSL-JSON</translation>
    </message>
    <message>
        <source>O&amp;fficial text beside the digest…</source>
        <translation>&amp;Офіційний текст поруч із викладом…</translation>
    </message>
    <message>
        <source>Move to &amp;trash</source>
        <translation>Перемістити до &amp;кошика</translation>
    </message>
    <message>
        <source>R&amp;estore from trash</source>
        <translation>Відновити з ко&amp;шика</translation>
    </message>
    <message>
        <source>Re&amp;build the search index</source>
        <translation>Перебудувати пошуковий покаж&amp;чик</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Інструменти</translation>
    </message>
    <message>
        <source>&amp;Provision rules…</source>
        <translation>&amp;Правила розпізнавання положень…</translation>
    </message>
    <message>
        <source>Next &amp;wording of contested text</source>
        <translation>&amp;Наступна редакція спірного тексту</translation>
    </message>
    <message>
        <source>&amp;Export correspondence…</source>
        <translation>&amp;Експортувати відповідність…</translation>
    </message>
    <message>
        <source>&amp;Import correspondence…</source>
        <translation>&amp;Імпортувати відповідність…</translation>
    </message>
    <message>
        <source>&amp;Compare with another reader’s…</source>
        <translation>П&amp;орівняти з відповідністю іншого читача…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Довідка</translation>
    </message>
    <message>
        <source>&amp;About Clausewise</source>
        <translation>&amp;Про Clausewise</translation>
    </message>
</context>
<context>
    <name>anatomy</name>
    <message>
        <source>Guarantors</source>
        <translation>Гаранти</translation>
    </message>
    <message>
        <source>Beneficiary</source>
        <translation>Бенефіціар</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Підстава</translation>
    </message>
    <message>
        <source>Time to consult</source>
        <translation>Строк консультацій</translation>
    </message>
    <message>
        <source>How they decide</source>
        <translation>Як ухвалюють рішення</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Заходи</translation>
    </message>
    <message>
        <source>Territory left out</source>
        <translation>Виключена територія</translation>
    </message>
    <message>
        <source>Neutrality</source>
        <translation>Нейтралітет</translation>
    </message>
    <message>
        <source>Non-accession</source>
        <translation>Неприєднання</translation>
    </message>
    <message>
        <source>No foreign forces</source>
        <translation>Без іноземних військ</translation>
    </message>
    <message>
        <source>No nuclear weapons</source>
        <translation>Без ядерної зброї</translation>
    </message>
    <message>
        <source>Limits on forces</source>
        <translation>Обмеження збройних сил</translation>
    </message>
    <message>
        <source>Entry into force</source>
        <translation>Набрання чинності</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Строк дії</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Вихід із договору</translation>
    </message>
</context>
<context>
    <name>citing</name>
    <message>
        <source>Digest by Clausewise, not the official text</source>
        <translation>Стислий виклад Clausewise, не офіційний текст</translation>
    </message>
</context>
<context>
    <name>claims</name>
    <message>
        <source>Supported</source>
        <translation>Підтверджено</translation>
    </message>
    <message>
        <source>Partly supported</source>
        <translation>Частково підтверджено</translation>
    </message>
    <message>
        <source>Contradicted</source>
        <translation>Спростовано</translation>
    </message>
    <message>
        <source>Not addressed</source>
        <translation>Не згадано</translation>
    </message>
</context>
<context>
    <name>comparison</name>
    <message>
        <source>Aligned clauses of %1</source>
        <translation>Зіставлені пункти: %1</translation>
    </message>
    <message>
        <source>Copy selected words</source>
        <translation>Копіювати виділені слова</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>Відкрити {0}</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Копіювати з посиланням</translation>
    </message>
    <message>
        <source>Pin to {0}</source>
        <translation>Скріпити з {0}</translation>
    </message>
    <message>
        <source>Pin to another clause…</source>
        <translation>Скріпити з іншим пунктом…</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Роз’єднати</translation>
    </message>
    <message>
        <source>Take the pin away</source>
        <translation>Зняти скріплення</translation>
    </message>
    <message>
        <source>Only rows with: {0}</source>
        <translation>Лише рядки з: {0}</translation>
    </message>
    <message>
        <source>What the coverage claims of it</source>
        <translation>Що про це твердить преса</translation>
    </message>
    <message>
        <source>Closest clauses elsewhere</source>
        <translation>Найближчі пункти деінде</translation>
    </message>
    <message>
        <source>No counterpart</source>
        <translation>Відповідника немає</translation>
    </message>
    <message>
        <source>1 clause not shown</source>
        <translation>1 пункт не показано</translation>
    </message>
    <message>
        <source>{0} clauses not shown</source>
        <translation>не показано пунктів: {0}</translation>
    </message>
    <message>
        <source>Pinned by you</source>
        <translation>Скріплено вами</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Однаково</translation>
    </message>
    <message>
        <source>Worded differently</source>
        <translation>Сформульовано інакше</translation>
    </message>
    <message>
        <source>The same under another number</source>
        <translation>Те саме під іншим номером</translation>
    </message>
    <message>
        <source>One clause here, several there</source>
        <translation>Тут один пункт, там кілька</translation>
    </message>
    <message>
        <source>Several clauses here, one there</source>
        <translation>Тут кілька пунктів, там один</translation>
    </message>
    <message>
        <source>The same subject in other words</source>
        <translation>Той самий предмет іншими словами</translation>
    </message>
    <message>
        <source>Only in one text</source>
        <translation>Лише в одному тексті</translation>
    </message>
    <message>
        <source>matched by number</source>
        <translation>зіставлено за номером</translation>
    </message>
    <message>
        <source>matched by heading</source>
        <translation>зіставлено за заголовком</translation>
    </message>
    <message>
        <source>matched by wording</source>
        <translation>зіставлено за формулюванням</translation>
    </message>
    <message>
        <source>matched by provision</source>
        <translation>зіставлено за положенням</translation>
    </message>
    <message>
        <source>pinned by you</source>
        <translation>скріплено вами</translation>
    </message>
    <message>
        <source>binding force</source>
        <translation>обов’язковість</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>заперечення</translation>
    </message>
    <message>
        <source>who acts</source>
        <translation>хто діє</translation>
    </message>
    <message>
        <source>number</source>
        <translation>число</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>строк</translation>
    </message>
    <message>
        <source>“{0}” became “{1}”</source>
        <translation>«{0}» стало «{1}»</translation>
    </message>
    <message>
        <source>“{0}” gone</source>
        <translation>«{0}» зникло</translation>
    </message>
    <message>
        <source>“{0}” added</source>
        <translation>«{0}» додано</translation>
    </message>
    <message>
        <source>“{0}” against “{1}”</source>
        <translation>в одному «{0}», в іншому «{1}»</translation>
    </message>
    <message>
        <source>“{0}” in the first only</source>
        <translation>«{0}» лише в першому</translation>
    </message>
    <message>
        <source>“{0}” in the second only</source>
        <translation>«{0}» лише в другому</translation>
    </message>
    <message>
        <source>Stands after {0} in {1}</source>
        <translation>Стоїть після {0} у {1}</translation>
    </message>
    <message>
        <source>Stands at the beginning of {0}</source>
        <translation>Стоїть на початку {0}</translation>
    </message>
    <message>
        <source>Gone from the later text</source>
        <translation>Зникло з пізнішого тексту</translation>
    </message>
    <message>
        <source>New in the later text</source>
        <translation>Нове в пізнішому тексті</translation>
    </message>
    <message>
        <source>Only in {0}</source>
        <translation>Лише в {0}</translation>
    </message>
    <message>
        <source>{0} % alike</source>
        <translation>подібність {0} %</translation>
    </message>
    <message>
        <source>{0} (negated) · {1}</source>
        <translation>{0} (із запереченням) · {1}</translation>
    </message>
    <message>
        <source>What the digests say of themselves; not compared</source>
        <translation>Що виклади кажуть про себе; не порівнюється</translation>
    </message>
    <message>
        <source>Put first</source>
        <translation>Поставити першим</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Перемістити ліворуч</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Перемістити праворуч</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Не показувати</translation>
    </message>
    <message>
        <source>earlier text</source>
        <translation>раніший текст</translation>
    </message>
    <message>
        <source>later text</source>
        <translation>пізніший текст</translation>
    </message>
</context>
<context>
    <name>contents</name>
    <message>
        <source>Preamble</source>
        <translation>Преамбула</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Підписи</translation>
    </message>
</context>
<context>
    <name>contested</name>
    <message>
        <source>%1’s wording; not agreed by %2</source>
        <translation>Редакція сторони: %1; не погоджено стороною: %2</translation>
    </message>
    <message>
        <source>%1’s wording; not agreed</source>
        <translation>Редакція сторони: %1; не погоджено</translation>
    </message>
    <message>
        <source>Wording not agreed by %2</source>
        <translation>Редакція, не погоджена стороною: %2</translation>
    </message>
    <message>
        <source>Wording that is not agreed</source>
        <translation>Неузгоджена редакція</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>read in a copy</source>
        <translation>прочитано в копії</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>за повідомленнями</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>не перевірено</translation>
    </message>
    <message>
        <source>sources differ</source>
        <translation>джерела розходяться</translation>
    </message>
</context>
<context>
    <name>facets</name>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>Положення</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Сторона</translation>
    </message>
    <message>
        <source>Guarantor</source>
        <translation>Гарант</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Рік</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>Word document</source>
        <translation>Документ Word</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Вебсторінка</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Книга Excel</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>Таблиця CSV</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>the same</source>
        <translation>однаково</translation>
    </message>
    <message>
        <source>worded differently; the words are marked</source>
        <translation>сформульовано інакше; слова позначено</translation>
    </message>
    <message>
        <source>the same under another number</source>
        <translation>те саме під іншим номером</translation>
    </message>
    <message>
        <source>the same subject in other words</source>
        <translation>той самий предмет іншими словами</translation>
    </message>
    <message>
        <source>one clause here, several there</source>
        <translation>тут один пункт, там кілька</translation>
    </message>
    <message>
        <source>only on the side where the arrow points</source>
        <translation>лише на тому боці, куди вказує стрілка</translation>
    </message>
    <message>
        <source>stands at another place</source>
        <translation>стоїть в іншому місці</translation>
    </message>
    <message>
        <source>its force changed: the verb that binds, a negation, who acts, a number, a date or a deadline</source>
        <translation>змінилася сила: обов’язковість, заперечення, хто діє, число, дата або строк</translation>
    </message>
    <message>
        <source>plain frame, dashed frame</source>
        <translation>суцільна рамка, пунктирна рамка</translation>
    </message>
    <message>
        <source>words only in the first, only in the second of two rivals</source>
        <translation>слова лише в першій, лише в другій з альтернативних пропозицій</translation>
    </message>
    <message>
        <source>struck through in brackets</source>
        <translation>закреслено в дужках</translation>
    </message>
    <message>
        <source>gone from the later text of a revision</source>
        <translation>зникло з пізнішої редакції</translation>
    </message>
    <message>
        <source>double underline</source>
        <translation>подвійне підкреслення</translation>
    </message>
    <message>
        <source>new in the later text of a revision</source>
        <translation>нове в пізнішій редакції</translation>
    </message>
    <message>
        <source>solid line</source>
        <translation>суцільна лінія</translation>
    </message>
    <message>
        <source>dashed line</source>
        <translation>штрихова лінія</translation>
    </message>
    <message>
        <source>dotted line</source>
        <translation>пунктирна лінія</translation>
    </message>
    <message>
        <source>dashes and dots</source>
        <translation>штрихпунктирна лінія</translation>
    </message>
    <message>
        <source>dash and two dots</source>
        <translation>штрих і дві крапки</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>У бібліотеці</translation>
    </message>
    <message>
        <source>open, or fold and unfold a heading</source>
        <translation>відкрити, або згорнути чи розгорнути заголовок</translation>
    </message>
    <message>
        <source>select one more</source>
        <translation>додати до вибраного</translation>
    </message>
    <message>
        <source>select the next one too</source>
        <translation>вибрати також наступний</translation>
    </message>
    <message>
        <source>what can be done with it</source>
        <translation>що з ним можна зробити</translation>
    </message>
    <message>
        <source>In the search</source>
        <translation>У пошуку</translation>
    </message>
    <message>
        <source>from the field into the results</source>
        <translation>з поля до результатів</translation>
    </message>
    <message>
        <source>open the result</source>
        <translation>відкрити результат</translation>
    </message>
    <message>
        <source>back to the field, then to the library</source>
        <translation>назад до поля, потім до бібліотеки</translation>
    </message>
    <message>
        <source>In a text</source>
        <translation>У тексті</translation>
    </message>
    <message>
        <source>follow the reference under the cursor</source>
        <translation>перейти за посиланням під курсором</translation>
    </message>
    <message>
        <source>select words</source>
        <translation>виділити слова</translation>
    </message>
    <message>
        <source>In a comparison</source>
        <translation>У порівнянні</translation>
    </message>
    <message>
        <source>next row</source>
        <translation>наступний рядок</translation>
    </message>
    <message>
        <source>other column</source>
        <translation>інший стовпець</translation>
    </message>
    <message>
        <source>open the clause, or show what is folded</source>
        <translation>відкрити пункт або показати згорнуте</translation>
    </message>
    <message>
        <source>select the clause</source>
        <translation>виділити пункт</translation>
    </message>
    <message>
        <source>pin the clause to another one</source>
        <translation>скріпити пункт з іншим</translation>
    </message>
    <message>
        <source>unlink the clause</source>
        <translation>роз’єднати пункт</translation>
    </message>
</context>
<context>
    <name>hits</name>
    <message>
        <source>Title and opening</source>
        <translation>Назва й початок</translation>
    </message>
    <message>
        <source>Paragraph %1</source>
        <translation>Пункт %1</translation>
    </message>
</context>
<context>
    <name>links</name>
    <message>
        <source>Open in the browser</source>
        <translation>Відкрити в браузері</translation>
    </message>
    <message>
        <source>This is not an address on the web that can be opened.</source>
        <translation>Це не вебадреса, яку можна відкрити.</translation>
    </message>
    <message>
        <source>Open this address in your browser?</source>
        <translation>Відкрити цю адресу у вашому браузері?</translation>
    </message>
</context>
<context>
    <name>matrix</name>
    <message>
        <source>present</source>
        <translation>є</translation>
    </message>
    <message>
        <source>qualified</source>
        <translation>із застереженням</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>відхилено</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>немає</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>початок</translation>
    </message>
    <message>
        <source>named</source>
        <translation>названо</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>можливий</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>спірний</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>виключено</translation>
    </message>
    <message>
        <source>{0} not</source>
        <translation>не {0}</translation>
    </message>
</context>
<context>
    <name>names</name>
    <message>
        <source>Guarantee</source>
        <translation>Гарантія</translation>
    </message>
    <message>
        <source>Mutual defence</source>
        <translation>Взаємна оборона</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Консультації</translation>
    </message>
    <message>
        <source>Neutrality</source>
        <translation>Нейтралітет</translation>
    </message>
    <message>
        <source>Non-accession</source>
        <translation>Неприєднання</translation>
    </message>
    <message>
        <source>Alliance membership</source>
        <translation>Членство в альянсі</translation>
    </message>
    <message>
        <source>Foreign forces</source>
        <translation>Іноземні війська</translation>
    </message>
    <message>
        <source>Nuclear weapons</source>
        <translation>Ядерна зброя</translation>
    </message>
    <message>
        <source>Limits on forces</source>
        <translation>Обмеження збройних сил</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Навчання</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Розгортання</translation>
    </message>
    <message>
        <source>Non-aggression</source>
        <translation>Ненапад</translation>
    </message>
    <message>
        <source>Assistance</source>
        <translation>Допомога</translation>
    </message>
    <message>
        <source>Sanctions</source>
        <translation>Санкції</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Територія</translation>
    </message>
    <message>
        <source>Dispute settlement</source>
        <translation>Врегулювання спорів</translation>
    </message>
    <message>
        <source>Entry into force</source>
        <translation>Набрання чинності</translation>
    </message>
    <message>
        <source>Ratification</source>
        <translation>Ратифікація</translation>
    </message>
    <message>
        <source>Termination</source>
        <translation>Припинення дії</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>Внесення змін</translation>
    </message>
    <message>
        <source>Accession</source>
        <translation>Приєднання</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Строк дії</translation>
    </message>
    <message>
        <source>Depositary</source>
        <translation>Депозитарій</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>Застереження</translation>
    </message>
    <message>
        <source>Authentic texts</source>
        <translation>Автентичні тексти</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Визначення</translation>
    </message>
    <message>
        <source>Security exception</source>
        <translation>Виняток щодо безпеки</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>Зобов’язання</translation>
    </message>
    <message>
        <source>Neutrality and alliances</source>
        <translation>Нейтралітет і альянси</translation>
    </message>
    <message>
        <source>Forces and weapons</source>
        <translation>Війська та зброя</translation>
    </message>
    <message>
        <source>Conduct and territory</source>
        <translation>Поведінка й територія</translation>
    </message>
    <message>
        <source>Final clauses</source>
        <translation>Прикінцеві положення</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>ухвалено</translation>
    </message>
    <message>
        <source>one-sided draft</source>
        <translation>односторонній проєкт</translation>
    </message>
    <message>
        <source>negotiating draft</source>
        <translation>переговорний проєкт</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>стислий виклад</translation>
    </message>
    <message>
        <source>leak</source>
        <translation>витік</translation>
    </message>
    <message>
        <source>unofficial translation</source>
        <translation>неофіційний переклад</translation>
    </message>
    <message>
        <source>digest</source>
        <translation>виклад</translation>
    </message>
    <message>
        <source>shall</source>
        <translation>повинен</translation>
    </message>
    <message>
        <source>undertakes</source>
        <translation>зобов’язується</translation>
    </message>
    <message>
        <source>should</source>
        <translation>слід</translation>
    </message>
    <message>
        <source>may</source>
        <translation>може</translation>
    </message>
    <message>
        <source>intends</source>
        <translation>має намір</translation>
    </message>
    <message>
        <source>declares</source>
        <translation>заявляє</translation>
    </message>
    <message>
        <source>shall not</source>
        <translation>не повинен</translation>
    </message>
    <message>
        <source>undertakes not to</source>
        <translation>зобов’язується не</translation>
    </message>
    <message>
        <source>should not</source>
        <translation>не слід</translation>
    </message>
    <message>
        <source>may not</source>
        <translation>не може</translation>
    </message>
    <message>
        <source>does not intend</source>
        <translation>не має наміру</translation>
    </message>
    <message>
        <source>not</source>
        <translation>не</translation>
    </message>
    <message>
        <source>treaty</source>
        <translation>договір</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>угода</translation>
    </message>
    <message>
        <source>draft treaty</source>
        <translation>проєкт договору</translation>
    </message>
    <message>
        <source>draft agreement</source>
        <translation>проєкт угоди</translation>
    </message>
    <message>
        <source>memorandum</source>
        <translation>меморандум</translation>
    </message>
    <message>
        <source>declaration</source>
        <translation>декларація</translation>
    </message>
    <message>
        <source>communiqué</source>
        <translation>комюніке</translation>
    </message>
    <message>
        <source>recommendations</source>
        <translation>рекомендації</translation>
    </message>
    <message>
        <source>constitution</source>
        <translation>конституція</translation>
    </message>
    <message>
        <source>framework</source>
        <translation>рамковий документ</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>заява</translation>
    </message>
    <message>
        <source>convention</source>
        <translation>конвенція</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>протокол</translation>
    </message>
    <message>
        <source>law</source>
        <translation>закон</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>план</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>резолюція</translation>
    </message>
    <message>
        <source>negotiating paper</source>
        <translation>переговорний документ</translation>
    </message>
    <message>
        <source>package of measures</source>
        <translation>комплекс заходів</translation>
    </message>
    <message>
        <source>charter</source>
        <translation>статут</translation>
    </message>
    <message>
        <source>pact</source>
        <translation>пакт</translation>
    </message>
    <message>
        <source>exchange of letters</source>
        <translation>обмін листами</translation>
    </message>
    <message>
        <source>draft convention</source>
        <translation>проєкт конвенції</translation>
    </message>
    <message>
        <source>draft protocol</source>
        <translation>проєкт протоколу</translation>
    </message>
    <message>
        <source>draft memorandum</source>
        <translation>проєкт меморандуму</translation>
    </message>
    <message>
        <source>draft declaration</source>
        <translation>проєкт декларації</translation>
    </message>
    <message>
        <source>coverage</source>
        <translation>преса</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Сторінка {0} з {1}</translation>
    </message>
    <message>
        <source>Note: {0}</source>
        <translation>Нотатка: {0}</translation>
    </message>
</context>
<context>
    <name>said</name>
    <message>
        <source>there is no such file</source>
        <translation>такого файлу немає</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>це тека</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>це не звичайний файл</translation>
    </message>
    <message>
        <source>it could not be read</source>
        <translation>його не вдалося прочитати</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>він порожній</translation>
    </message>
    <message>
        <source>it holds no text</source>
        <translation>у ньому немає тексту</translation>
    </message>
    <message>
        <source>it holds nothing but zero bytes</source>
        <translation>у ньому самі нульові байти</translation>
    </message>
    <message>
        <source>its pages are pictures without text; text recognition (OCR) has to be run on it first</source>
        <translation>його сторінки — зображення без тексту; спершу слід виконати розпізнавання тексту (OCR)</translation>
    </message>
    <message>
        <source>it is encrypted</source>
        <translation>він зашифрований</translation>
    </message>
    <message>
        <source>it is damaged or cut off</source>
        <translation>він пошкоджений або обірваний</translation>
    </message>
    <message>
        <source>it is not a text document</source>
        <translation>це не текстовий документ</translation>
    </message>
    <message>
        <source>it is an Office file, but not a text document</source>
        <translation>це файл Office, але не текстовий документ</translation>
    </message>
    <message>
        <source>it is an old Office file; save it as DOCX, ODT or PDF first</source>
        <translation>це файл старого Office; спершу збережіть його як DOCX, ODT або PDF</translation>
    </message>
    <message>
        <source>it is a film or image file, not a text document</source>
        <translation>це відео або зображення, а не текстовий документ</translation>
    </message>
    <message>
        <source>it is an archive; unpack it first</source>
        <translation>це архів; спершу розпакуйте його</translation>
    </message>
    <message>
        <source>it is %1, not a text document</source>
        <translation>це не текстовий документ (%1)</translation>
    </message>
    <message>
        <source>a JPEG image</source>
        <translation>зображення JPEG</translation>
    </message>
    <message>
        <source>a PNG image</source>
        <translation>зображення PNG</translation>
    </message>
    <message>
        <source>a GIF image</source>
        <translation>зображення GIF</translation>
    </message>
    <message>
        <source>a TIFF image</source>
        <translation>зображення TIFF</translation>
    </message>
    <message>
        <source>a sound, film or image file</source>
        <translation>звук, відео або зображення</translation>
    </message>
    <message>
        <source>JSON data</source>
        <translation>дані JSON</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>архів gzip</translation>
    </message>
    <message>
        <source>a bzip2 archive</source>
        <translation>архів bzip2</translation>
    </message>
    <message>
        <source>an xz archive</source>
        <translation>архів xz</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>архів 7-Zip</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>архів RAR</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>програма</translation>
    </message>
    <message>
        <source>it is larger than %1 MB</source>
        <translation>він більший за %1 МБ</translation>
    </message>
    <message>
        <source>it unpacks to more than %1 MB</source>
        <translation>розпакований, він більший за %1 МБ</translation>
    </message>
    <message>
        <source>it packs more than %1 files</source>
        <translation>він містить понад %1 файлів</translation>
    </message>
    <message>
        <source>it has more than %1 pages</source>
        <translation>у ньому понад %1 сторінок</translation>
    </message>
    <message>
        <source>none of its pages can be read</source>
        <translation>жодної його сторінки не вдається прочитати</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>він має надто глибоку вкладеність</translation>
    </message>
    <message>
        <source>reading it takes too much memory</source>
        <translation>його читання потребує забагато пам’яті</translation>
    </message>
    <message>
        <source>reading it takes more memory than is allowed</source>
        <translation>його читання потребує більше пам’яті, ніж дозволено</translation>
    </message>
    <message>
        <source>reading it takes more than %1 s</source>
        <translation>його читання триває понад %1 с</translation>
    </message>
    <message>
        <source>reading it takes more than %1 s of computing time</source>
        <translation>його читання потребує понад %1 с обчислень</translation>
    </message>
    <message>
        <source>reading it failed: it is damaged, or needs more memory than is allowed</source>
        <translation>його не вдалося прочитати: він пошкоджений або потребує забагато пам’яті</translation>
    </message>
    <message>
        <source>reading it failed unexpectedly (%1)</source>
        <translation>під час його читання сталася несподівана помилка (%1)</translation>
    </message>
    <message>
        <source>its main part is missing</source>
        <translation>у ньому немає головної частини</translation>
    </message>
    <message>
        <source>its main part holds no text</source>
        <translation>у його головній частині немає тексту</translation>
    </message>
    <message>
        <source>its part “%1” is missing</source>
        <translation>у ньому немає частини «%1»</translation>
    </message>
    <message>
        <source>its part “%1” is damaged or cut off</source>
        <translation>його частина «%1» пошкоджена або обірвана</translation>
    </message>
    <message>
        <source>its packed contents are damaged or cut off</source>
        <translation>його вміст пошкоджено або обірвано</translation>
    </message>
    <message>
        <source>its %1 is malformed in line %2</source>
        <translation>його %1 має помилку в рядку %2</translation>
    </message>
    <message>
        <source>its %1 is malformed</source>
        <translation>його %1 має помилку</translation>
    </message>
    <message>
        <source>it is not in UTF-8</source>
        <translation>він не в кодуванні UTF-8</translation>
    </message>
    <message>
        <source>it is not %1</source>
        <translation>він не в кодуванні %1</translation>
    </message>
    <message>
        <source>no encoding is called “%1”</source>
        <translation>кодування «%1» не існує</translation>
    </message>
    <message>
        <source>it changed while it was being read</source>
        <translation>він змінився під час читання</translation>
    </message>
    <message>
        <source>it has changed since it was read</source>
        <translation>він змінився після читання</translation>
    </message>
    <message>
        <source>it can no longer be opened</source>
        <translation>його вже не вдається відкрити</translation>
    </message>
    <message>
        <source>Running heads, feet and page numbers were left out (%1).</source>
        <translation>Колонтитули й номери сторінок пропущено (%1).</translation>
    </message>
    <message>
        <source>Running heads and feet were left out (%1).</source>
        <translation>Колонтитули пропущено (%1).</translation>
    </message>
    <message>
        <source>Running heads and page numbers were left out (%1).</source>
        <translation>Верхні колонтитули й номери сторінок пропущено (%1).</translation>
    </message>
    <message>
        <source>Pictures were left out (%1).</source>
        <translation>Зображення пропущено (%1).</translation>
    </message>
    <message>
        <source>Pictures were left out (%1); their descriptions are listed.</source>
        <translation>Зображення пропущено (%1); їхні описи наведено.</translation>
    </message>
    <message>
        <source>Hidden text was left out (%1).</source>
        <translation>Прихований текст пропущено (%1).</translation>
    </message>
    <message>
        <source>Text that the page hides was left out (%1).</source>
        <translation>Текст, який сторінка приховує, пропущено (%1).</translation>
    </message>
    <message>
        <source>Text around the main text was left out (%1).</source>
        <translation>Текст навколо основного пропущено (%1).</translation>
    </message>
    <message>
        <source>Hyphens at line ends were taken out (%1).</source>
        <translation>Переноси в кінці рядків вилучено (%1).</translation>
    </message>
    <message>
        <source>The addresses of links were left out (%1); their words stay.</source>
        <translation>Адреси посилань пропущено (%1); їхні слова залишено.</translation>
    </message>
    <message>
        <source>HTML marks in the text were left out (%1).</source>
        <translation>Теги HTML у тексті пропущено (%1).</translation>
    </message>
    <message>
        <source>Pages that could not be read: %1.</source>
        <translation>Сторінки, які не вдалося прочитати: %1.</translation>
    </message>
    <message>
        <source>Pages that are pictures without text: %1.</source>
        <translation>Сторінки-зображення без тексту: %1.</translation>
    </message>
    <message>
        <source>Pages without any text: %1.</source>
        <translation>Сторінки без тексту: %1.</translation>
    </message>
    <message>
        <source>The file&apos;s fonts do not say what their signs mean; parts of the text are unreadable.</source>
        <translation>Шрифти файлу не вказують значення своїх знаків; частини тексту нечитабельні.</translation>
    </message>
    <message>
        <source>The encoding %1 was guessed; choose another one if letters look wrong.</source>
        <translation>Кодування %1 вгадано; якщо літери мають хибний вигляд, виберіть інше.</translation>
    </message>
    <message>
        <source>Its letters were encoded in UTF-8 twice and were read as meant; choose UTF-8 to see them as they are.</source>
        <translation>Літери було двічі закодовано в UTF-8; їх прочитано так, як малося на увазі. Виберіть UTF-8, щоб побачити їх такими, як вони є.</translation>
    </message>
    <message>
        <source>The file has tracked changes (insertions: %1, deletions: %2); it was read as accepted.</source>
        <translation>У файлі є відстежені зміни (вставлень: %1, вилучень: %2); їх прочитано як прийняті.</translation>
    </message>
    <message>
        <source>The file has tracked changes (insertions: %1, deletions: %2); it was read as before them.</source>
        <translation>У файлі є відстежені зміни (вставлень: %1, вилучень: %2); текст прочитано таким, як до них.</translation>
    </message>
    <message>
        <source>The file has tracked changes (insertions: %1, deletions: %2); it was read with both texts.</source>
        <translation>У файлі є відстежені зміни (вставлень: %1, вилучень: %2); прочитано обидва тексти.</translation>
    </message>
    <message>
        <source>The numbering jumps or repeats in %1 more places.</source>
        <translation>Нумерація переривається або повторюється ще в кількох місцях (%1).</translation>
    </message>
    <message>
        <source>%1 is followed by %2.</source>
        <translation>Після %1 стоїть %2.</translation>
    </message>
    <message>
        <source>%1 is followed by %2 in %3.</source>
        <translation>Після %1 стоїть %2 (%3).</translation>
    </message>
    <message>
        <source>%1 stands twice.</source>
        <translation>%1 стоїть двічі.</translation>
    </message>
    <message>
        <source>%1 stands twice in %2.</source>
        <translation>%1 стоїть двічі (%2).</translation>
    </message>
    <message>
        <source>The page ends without its end tag; it may have been cut off.</source>
        <translation>Сторінка закінчується без кінцевого тегу; можливо, її обірвано.</translation>
    </message>
    <message>
        <source>no such instrument in the library</source>
        <translation>такого документа в бібліотеці немає</translation>
    </message>
    <message>
        <source>no such bundled document</source>
        <translation>такого вбудованого документа немає</translation>
    </message>
    <message>
        <source>its original is damaged</source>
        <translation>його оригінал пошкоджено</translation>
    </message>
    <message>
        <source>its record in the library is damaged; its original is kept</source>
        <translation>його запис у бібліотеці пошкоджено; оригінал збережено</translation>
    </message>
    <message>
        <source>it was made by a newer version of Clausewise</source>
        <translation>її створила новіша версія Clausewise</translation>
    </message>
    <message>
        <source>this is not a library of Clausewise</source>
        <translation>це не бібліотека Clausewise</translation>
    </message>
    <message>
        <source>a name is needed</source>
        <translation>потрібна назва</translation>
    </message>
    <message>
        <source>there can be only one</source>
        <translation>може бути лише одне значення</translation>
    </message>
    <message>
        <source>it cannot be empty</source>
        <translation>поле не може бути порожнім</translation>
    </message>
    <message>
        <source>no such text status</source>
        <translation>такого статусу тексту немає</translation>
    </message>
    <message>
        <source>no address of its official text is known</source>
        <translation>адреса його офіційного тексту невідома</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>диск заповнено</translation>
    </message>
    <message>
        <source>the disk quota is used up</source>
        <translation>дискову квоту вичерпано</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>диск доступний лише для читання</translation>
    </message>
    <message>
        <source>the folder may not be written to</source>
        <translation>до теки не можна записувати</translation>
    </message>
    <message>
        <source>the folder does not exist</source>
        <translation>такої теки немає</translation>
    </message>
    <message>
        <source>a folder stands in its place</source>
        <translation>на його місці є тека</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>назва надто довга</translation>
    </message>
    <message>
        <source>it could not be written</source>
        <translation>його не вдалося записати</translation>
    </message>
    <message>
        <source>the PDF could not be set: %1</source>
        <translation>не вдалося зверстати PDF: %1</translation>
    </message>
    <message>
        <source>the redline did not give both texts back, so that it was not written</source>
        <translation>файл зі змінами не відтворив обох текстів, тому його не записано</translation>
    </message>
    <message>
        <source>no connection to the server</source>
        <translation>немає з’єднання із сервером</translation>
    </message>
    <message>
        <source>the server&apos;s certificate could not be verified</source>
        <translation>сертифікат сервера не вдалося перевірити</translation>
    </message>
    <message>
        <source>the server did not deliver it within %1 seconds</source>
        <translation>сервер не відповів за %1 с</translation>
    </message>
    <message>
        <source>the server answered %1 instead of the document</source>
        <translation>сервер замість документа відповів %1</translation>
    </message>
    <message>
        <source>the server no longer has it (%1)</source>
        <translation>на сервері його вже немає (%1)</translation>
    </message>
    <message>
        <source>the server&apos;s answer was cut short or malformed</source>
        <translation>відповідь сервера обірвана або хибна</translation>
    </message>
    <message>
        <source>the server sent an empty document</source>
        <translation>сервер надіслав порожній документ</translation>
    </message>
    <message>
        <source>the host %1 is not among those that may be asked</source>
        <translation>вузла %1 немає серед тих, до яких можна звертатися</translation>
    </message>
    <message>
        <source>%1 at character %2</source>
        <translation>%1 (знак %2)</translation>
    </message>
    <message>
        <source>unclosed quote</source>
        <translation>лапки не закрито</translation>
    </message>
    <message>
        <source>unclosed parenthesis</source>
        <translation>дужку не закрито</translation>
    </message>
    <message>
        <source>this parenthesis was never opened</source>
        <translation>цю дужку не було відкрито</translation>
    </message>
    <message>
        <source>empty parentheses</source>
        <translation>порожні дужки</translation>
    </message>
    <message>
        <source>more than %1 parentheses inside each other</source>
        <translation>понад %1 вкладених дужок</translation>
    </message>
    <message>
        <source>near/%1 needs words on both sides</source>
        <translation>near/%1 потребує слів з обох боків</translation>
    </message>
    <message>
        <source>near/0 finds nothing: write near/1 or more</source>
        <translation>near/0 нічого не знайде: напишіть near/1 або більше</translation>
    </message>
    <message>
        <source>%1 needs words on both sides</source>
        <translation>%1 потребує слів з обох боків</translation>
    </message>
    <message>
        <source>%1 needs a word after it</source>
        <translation>після %1 потрібне слово</translation>
    </message>
    <message>
        <source>- needs a word right after it</source>
        <translation>одразу після - потрібне слово</translation>
    </message>
    <message>
        <source>there is no word to search for</source>
        <translation>немає слова для пошуку</translation>
    </message>
    <message>
        <source>a wildcard needs a letter</source>
        <translation>* потребує хоча б однієї літери</translation>
    </message>
    <message>
        <source>more than %1 wildcards in a word</source>
        <translation>понад %1 знаків * у слові</translation>
    </message>
    <message>
        <source>unknown field %1 (did you mean %2:?)</source>
        <translation>невідоме поле %1 (можливо, %2:?)</translation>
    </message>
    <message>
        <source>unknown field %1</source>
        <translation>невідоме поле %1</translation>
    </message>
    <message>
        <source>%1: needs a value such as %2</source>
        <translation>%1: потребує значення, наприклад %2</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>він надто довгий</translation>
    </message>
    <message>
        <source>%1~ stands for the %2 closest words</source>
        <translation>%1~ означає найближчі слова, щонайбільше %2</translation>
    </message>
    <message>
        <source>the index is not built yet</source>
        <translation>покажчик ще не побудовано</translation>
    </message>
    <message>
        <source>the index could not be built: %1</source>
        <translation>покажчик не вдалося побудувати: %1</translation>
    </message>
    <message>
        <source>its process ended</source>
        <translation>його процес припинився</translation>
    </message>
    <message>
        <source>the index is damaged and has to be built anew</source>
        <translation>покажчик пошкоджено, його слід побудувати знову</translation>
    </message>
    <message>
        <source>another window is building the index</source>
        <translation>покажчик саме будує інше вікно</translation>
    </message>
    <message>
        <source>it is not a correspondence file</source>
        <translation>це не файл відповідності</translation>
    </message>
    <message>
        <source>it is not a correspondence file (no valid JSON)</source>
        <translation>це не файл відповідності (хибний JSON)</translation>
    </message>
    <message>
        <source>it is too large for a correspondence file</source>
        <translation>він завеликий для файлу відповідності</translation>
    </message>
    <message>
        <source>not valid YAML: %1</source>
        <translation>хибний YAML: %1</translation>
    </message>
    <message>
        <source>a rule file needs a plain name that ends in .yaml</source>
        <translation>файл правил потребує простої назви, що закінчується на .yaml</translation>
    </message>
    <message>
        <source>states named where a guarantee is given, or called guarantors</source>
        <translation>держави, названі там, де надано гарантію, або названі гарантами</translation>
    </message>
    <message>
        <source>the state to which a guarantee is given</source>
        <translation>державу, якій надано гарантію</translation>
    </message>
    <message>
        <source>an attack, a threat or a ceasefire on which the guarantee is called in</source>
        <translation>напад, загрозу або припинення вогню, за яких гарантія діє</translation>
    </message>
    <message>
        <source>a time within which the guarantors meet or consult</source>
        <translation>строк, у який гаранти збираються чи консультуються</translation>
    </message>
    <message>
        <source>whether each guarantor may act, all must agree, or one decides</source>
        <translation>чи може діяти кожен гарант, чи потрібна згода всіх, чи вирішує один</translation>
    </message>
    <message>
        <source>what the guarantors do when they are called upon</source>
        <translation>що роблять гаранти, коли до них звертаються</translation>
    </message>
    <message>
        <source>areas to which the guarantee does not extend</source>
        <translation>території, на які гарантія не поширюється</translation>
    </message>
    <message>
        <source>neutrality as a price of the guarantee</source>
        <translation>нейтралітет як умову гарантії</translation>
    </message>
    <message>
        <source>staying out of alliances as a price of the guarantee</source>
        <translation>невступ до альянсів як умову гарантії</translation>
    </message>
    <message>
        <source>keeping out foreign forces and bases as a price of the guarantee</source>
        <translation>відсутність іноземних військ і баз як умову гарантії</translation>
    </message>
    <message>
        <source>having no nuclear weapons as a price of the guarantee</source>
        <translation>без’ядерний статус як умову гарантії</translation>
    </message>
    <message>
        <source>upper limits on armed forces</source>
        <translation>граничну чисельність збройних сил</translation>
    </message>
    <message>
        <source>when the instrument takes effect</source>
        <translation>коли документ набирає чинності</translation>
    </message>
    <message>
        <source>how long the instrument lasts</source>
        <translation>скільки документ діє</translation>
    </message>
    <message>
        <source>how the instrument ends or is left, or the guarantee is lost</source>
        <translation>як документ припиняє дію, як із нього виходять або як гарантію втрачають</translation>
    </message>
    <message>
        <source>armed attack</source>
        <translation>збройний напад</translation>
    </message>
    <message>
        <source>threat</source>
        <translation>загроза</translation>
    </message>
    <message>
        <source>ceasefire taking effect</source>
        <translation>набуття чинності припиненням вогню</translation>
    </message>
    <message>
        <source>each may act by itself</source>
        <translation>кожен може діяти самостійно</translation>
    </message>
    <message>
        <source>all must agree</source>
        <translation>потрібна згода всіх</translation>
    </message>
    <message>
        <source>one decides</source>
        <translation>вирішує один</translation>
    </message>
    <message>
        <source>use of armed force</source>
        <translation>застосування збройної сили</translation>
    </message>
    <message>
        <source>closing the airspace</source>
        <translation>закриття повітряного простору</translation>
    </message>
    <message>
        <source>arms and equipment</source>
        <translation>озброєння й техніка</translation>
    </message>
    <message>
        <source>military assistance</source>
        <translation>військова допомога</translation>
    </message>
    <message>
        <source>intelligence</source>
        <translation>розвіддані</translation>
    </message>
    <message>
        <source>sanctions</source>
        <translation>санкції</translation>
    </message>
    <message>
        <source>forces in the country</source>
        <translation>війська в країні</translation>
    </message>
    <message>
        <source>monitoring</source>
        <translation>моніторинг</translation>
    </message>
    <message>
        <source>consultation</source>
        <translation>консультації</translation>
    </message>
    <message>
        <source>guarantee lost</source>
        <translation>втрата гарантії</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>відмовлено</translation>
    </message>
    <message>
        <source>permitted</source>
        <translation>дозволено</translation>
    </message>
    <message>
        <source>possible: %1</source>
        <translation>можливі: %1</translation>
    </message>
    <message>
        <source>disputed: %1</source>
        <translation>спірні: %1</translation>
    </message>
    <message>
        <source>excluded: %1</source>
        <translation>виключені: %1</translation>
    </message>
</context>
<context>
    <name>shelf</name>
    <message>
        <source>Proposals</source>
        <translation>Пропозиції</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Преса</translation>
    </message>
    <message>
        <source>My documents</source>
        <translation>Мої документи</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Кошик</translation>
    </message>
</context>
</TS>
