# فارسی. Layout as in en.ftl. Dates stay in the sources’ Gregorian calendar: a year alone has no single
# year in the Solar Hijri one.

## زبان

direction = rtl
digits = ۰۱۲۳۴۵۶۷۸۹
calendar = تقویم میلادی
date-with-day = { $day } { $month } { $year }
date-with-first = { $day } { $month } { $year }
date-with-month = { $month } { $year }
month-1 = ژانویه
month-2 = فوریه
month-3 = مارس
month-4 = آوریل
month-5 = مه
month-6 = ژوئن
month-7 = ژوئیه
month-8 = اوت
month-9 = سپتامبر
month-10 = اکتبر
month-11 = نوامبر
month-12 = دسامبر
list-separator = {"، "}
colon = {": "}
kilobytes = { $n } کیلوبایت
quote-open = «
quote-close = »
quote-inner-open = ‹
quote-inner-close = ›

## پنجره

title = به گفتهٔ چه کسی؟
close = بستن
back = بازگشت
previous = ادعای پیشین
moves = رفتن از ادعایی به ادعای دیگر
next = ادعای بعدی
larger = بزرگ‌تر
smaller = کوچک‌تر
position = ادعای { $n } از { $total }
all-claims =
    { $n ->
        [0] هیچ ادعایی نیست
        [one] منابع: { $n } ادعا
       *[other] منابع: { $n } ادعا
    }
overview = همهٔ ادعاها
other-claims =
    { $n ->
        [one] این جمله ادعای دیگری هم دارد:
       *[other] این جمله { $n } ادعای دیگر هم دارد:
    }
mark = منابع، ادعای { $n }: { $state }
orphans =
    { $n ->
        [one] یک جملهٔ بررسی‌شده به همان صورت در این صفحه پیدا نشد.
       *[other] { $n } جملهٔ بررسی‌شده به همان صورت در این صفحه پیدا نشدند.
    }
translated = مرورگر این صفحه را ترجمه کرده است. ادعاها به زبان خود آن بررسی شده‌اند؛ جایی که واژه‌ها دیگر شده‌اند، متن نشانه‌ای ندارد.
orphan-gone = به صورت بررسی‌شده در این صفحه نیست: واژه‌ها رفته‌اند.
orphan-moved = به صورت بررسی‌شده در این مقاله نیست: واژه‌ها جای دیگری در این صفحه‌اند.
orphan-ambiguous = در متن نشان داده نمی‌شود: این واژه‌ها بیش از یک بار آمده‌اند.
orphan-too-short = در این صفحه نیست: واژه‌ها کوتاه‌تر از آن‌اند که پس از تغییر پیدا شوند.
text-changed = پس از بررسی در این صفحه تغییر کرده است.
difference-removed = حذف شده:
difference-added = افزوده شده:
as-checked = آنچه بررسی شد در زیر آمده است.

## آنچه اعلام می‌شود

announce-card = { $position }: { $state }
announce-list =
    { $n ->
        [0] هیچ ادعایی نمی‌خواند
        [one] { $n } ادعا
       *[other] { $n } ادعا
    }
announce-copied = رونوشت شد
announce-not-copied = رونوشت نشد: متن انتخاب شده است، خودتان رونوشت بگیرید

## گوینده

proposition = به بیان ویراستاران
who = چه کسی می‌گوید
nobody = گوینده گفته نشده است
own-voice = { $outlet }، از زبان خودش
unnamed = منبع بی‌نام؛ چرا: { $why }
interest = نفع در موضوع: { $interest }
addressee = خطاب به { $addressee }
cue = در مقاله: { $cue }.
how-surely = با چه قطعیتی
draft = این پیش‌نویس است و منتشر نشده است.
unhedged = بی‌قیدوشرط گفته شده است.
hedge = { $words }: { $strength }، { $whose }
denied = گوینده آن را رد می‌کند.
basis-named-here = در همین جمله نام برده شده است.
basis-carried-on = از جملهٔ پیشین ادامه دارد.
basis-inferred = برداشت ویراستاران است.
basis-unclear = مقاله روشن نمی‌کند چه کسی این را می‌گوید.
chain = چگونه به این صفحه رسید
chain-words = راه‌ها با واژه‌ها
chain-key = پُر: شمرده شد. تهی: شمرده نشد.
chain-key-editors = با حروف مورب: ویراستاران دریافته‌اند.
timeline-words = تاریخ‌ها با واژه‌ها
established = در مقاله گفته نشده؛ ویراستاران دریافته‌اند: { $reason }
circular = این زنجیره به خودش بازمی‌گردد: هیچ‌کس در آن خبر را دست‌اول نداشته است.
report = آیا چنین گفته شده است؟
wording-verbatim = کلمه‌به‌کلمه.
wording-partial-quote = نقل‌قول جزئی.
wording-paraphrase = نقل به مضمون.
wording-own-voice = از زبان خود رسانه.
label-own-voice = از زبان خود رسانه
label-denied = گوینده تکذیب کرده
quotation-confirmed = نقل‌قول با اصل آن تأیید شده است.
quotation-differs = نقل‌قول با اصل آن فرق دارد.
quotation-not-seen = اصل نقل‌قول دیده نشده است.
step-says = گفتهٔ
step-told = گفته‌شده به
step-written-in = نوشته‌شده در
step-reported-by = به گزارش
step-quoted-by = به نقل
kind-fact = به‌عنوان واقعیت بیان شده
kind-characterisation = نظر یا برچسب
kind-prediction = پیش‌بینی
kind-conditional = مشروط
kind-accusation = اتهام
strength-near-certain = نزدیک به یقین
strength-probable = محتمل
strength-possible = ممکن
strength-speculative = گمانه‌زنی
strength-conditional = مشروط
strength-unknown = نامعلوم
strength-expected = مورد انتظار
strength-reported = گزارش‌شده
strength-alleged = ادعاشده
whose-speaker = به گفتهٔ گوینده
whose-outlet = به گفتهٔ رسانه

## پاسخ

answer = آنچه به آن مربوط است
answer-sentence = { $corroborated }؛ { $denied }؛ { $limited }.
corroborated-by =
    { $n ->
        [0] هیچ منشأ دیگری شاهدی از خود نمی‌آورد
        [one] شاهدی از یک منشأ مستقل
       *[other] شاهدهایی از { $n } منشأ مستقل
    }
corroborated-unclear = تأیید شده است، اما نه از منشأیی که استقلالش روشن باشد
denied-by =
    { $n ->
        [0] هیچ‌کس آن را رد نمی‌کند
        [one] یک منشأ دیگر آن را رد می‌کند
       *[other] { $n } منشأ دیگر آن را رد می‌کنند
    }
denied-in-part-by =
    { $n ->
        [0] هیچ‌کس آن را رد نمی‌کند
        [one] یک منشأ دیگر بخشی از آن را رد می‌کند
       *[other] { $n } منشأ دیگر بخشی از آن را رد می‌کنند
    }
denied-some-in-part =
    { $n ->
        [one] یک منشأ دیگر آن را رد می‌کند
       *[other] { $n } منشأ دیگر آن را رد می‌کنند، برخی تنها بخشی را
    }
denied-unclear = رد شده است، اما نه از کسی که شمرده شود
denied-in-part-unclear = بخشی از آن رد شده است، اما نه از کسی که شمرده شود
denied-by-accused = تنها متهمان آن را رد می‌کنند
denied-in-part-by-accused = تنها متهمان آن را رد می‌کنند، و تنها بخشی را
denied-by-nobody-else = هیچ‌کس دیگری آن را رد نمی‌کند
limited-by =
    { $n ->
        [0] چیزی آن را محدود نمی‌کند
        [one] یک منشأ دیگر آن را محدود می‌کند
       *[other] { $n } منشأ دیگر آن را محدود می‌کنند
    }
limited-by-nothing-else = چیز دیگری آن را محدود نمی‌کند
limited-unclear = محدود شده است، اما نه از کسی که شمرده شود
by-itself = منبع خودش در جای دیگر آن را محدود یا نقض می‌کند.
superseded-by-later = همین منشأ پس از آن رقمی تازه‌تر یا اصلاحی داده است.
no-numbers = اینجا چیزی شمرده نمی‌شود، چون این گزارهٔ واقعیت نیست ({ $kind }): منابعی که همین یا جز این را می‌گویند تنها نشان داده می‌شوند.
scope = ویراستاران گشتند و چیزی مربوط به آن نیافتند. { $scope }
scope-here = «بررسی» اینجا یعنی: { $scope }
never-checked = هنوز کسی دربارهٔ این ادعا دنبال شاهد نگشته است.
figures = رقم در گذر زمان، از همین منشأ
figure-here = { $figure } (این صفحه)
how-counted = چه شمرده شد و چه نشد
counting-rule = منشأها شمرده می‌شوند، نه مقاله‌ها، و هرگز منشأ خود ادعا. تأییدکننده تنها آنگاه شمرده می‌شود که استقلالش روشن باشد و پایه‌اش را نشان دهد.
counted-of =
    { $n ->
        [0] { $stance }: هیچ‌یک شمرده نشد
        [one] { $stance }: یک منشأ شمرده شد
       *[other] { $stance }: { $n } منشأ شمرده شد
    }

## شواهد

corroborating = منابع تأییدکننده
likewise = چه کسانی همین را می‌گویند
opposing = منابع نقض‌کننده و محدودکننده
otherwise = چه کسانی جز این، یا با قید، می‌گویند
repeating = همان منشأ، شمرده نمی‌شود
superseding = پس از آن، از همان منشأ
nobody-denies =
    { $n ->
        [0] هیچ‌کس این ادعا را رد نمی‌کند.
        [one] هیچ‌کس این ادعا را رد نمی‌کند؛ یک منشأ دیگر، شمرده یا ناشمرده، آن را محدود می‌کند.
       *[other] هیچ‌کس این ادعا را رد نمی‌کند؛ { $n } منشأ دیگر، شمرده یا ناشمرده، آن را محدود می‌کنند.
    }
definitions =
    { $n ->
        [one] معنای «{ $words }»
       *[other] معنای این واژه‌ها: { $words }
    }
same-source-elsewhere = همان منبع در جای دیگر می‌گوید
reason = چرا: { $reason }
origin = منشأ: { $origin }
origin-part = منشأ: { $origin } (بخشی از { $whole })
counted = شمرده شد. مستقل: { $how }
not-counted-heading = شمرده‌نشده
not-counted = شمرده نشد: استقلال روشن نیست. { $why }
grounds-witness = شمرده شد: از یک شاهد است.
grounds-document = شمرده شد: سندی نشان می‌دهد.
grounds-data = شمرده شد: داده‌ای نشان می‌دهد.
grounds-interview = شمرده شد: از گفت‌وگوی دست‌اول است.
counted-other = شمرده شد: منشأ دیگری جز منشأ ادعاست.
no-grounds = شمرده نشد: پایه‌ای نشان داده نشده است.
unnamed-not-counted = شمرده نشد: نام کسی برده نشده است.
on-wider-question = شمرده نشد: دربارهٔ پرسش گسترده‌تر است.
on-question = دربارهٔ پرسش: { $asks }
same-origin = شمرده نشد: همان منشأ ادعا.
shared-origin = شمرده نشد: سرچشمهٔ آن و ادعا یکی است.
same-speaker = شمرده نشد: همان گوینده.
comes-back = شمرده نشد: از همان‌جا می‌آید که ادعا منتشر شده است.
leans-on = دوباره شمرده نشد: دانسته‌هایش با { $other } مشترک است که شمرده شده.
superseded = به شمار نمی‌آید: «{ $title }» جای آن را گرفته است.
passage-out-of-date = به شمار نمی‌آید: خودش کهنه شده است.
passage-withdrawn = به شمار نمی‌آید: ویراستاران آن را پس گرفته‌اند.
by-accused = این سخن متهم است.
in-article = { $outlet }، { $date }
seen-at = { $seen }؛ خوانده‌شده در { $date }
undated = بی‌تاریخ
stance-corroborates = تأیید می‌کند
    .definition = شاهدی از خود می‌آورد (سند، داده، شاهد عینی، گفت‌وگوی دست‌اول) که این ادعا را، به همین صورت، محتمل‌تر می‌کند.
stance-contradicts = نقض می‌کند
    .definition = سخنی ناسازگار دربارهٔ همان چیز و همان جا و همان زمان: اگر درست باشد، ادعا به این صورت نمی‌تواند سراسر درست باشد. «بخشی» آن‌گاه که تنها بخشی یا شدت آن رد شود.
stance-limits = محدود می‌کند
    .definition = هر دو می‌توانند درست باشند؛ ادعا را محدود می‌کند، یا دامنه، دوره یا تعریفش فرق دارد.
stance-repeats = تکرار می‌کند
    .definition = همان سخن یا دلایلش، از همان منشأ: باز همان گوینده، بخش دیگری از همان سند، رسانهٔ دیگری که آن را آورده. هرگز شمرده نمی‌شود.
stance-supersedes = جای آن را می‌گیرد
    .definition = رقمی تازه‌تر یا اصلاحی از همان منشأ؛ ادعا کهنه می‌شود.
corroborates-in-part = تا اندازه‌ای تأیید می‌کند
contradicts-in-part = بخشی را نقض می‌کند
says-likewise = همین را می‌گوید
says-otherwise = جز این می‌گوید
says-with-limits = با قید همین را می‌گوید
confirms-report = تأیید می‌کند که گفته شده است
denies-report = می‌گوید چنین گفته نشده است
limits-report = چگونگیِ گفته‌شدن را محدود می‌کند
proximity-primary-document = سند اصلی
proximity-official-statement = بیانیهٔ رسمی
proximity-first-hand-reporting = گزارش دست‌اول
proximity-analysis = تحلیل
proximity-second-hand = نقل از منبعی دیگر
seen-whole = خوانده‌شده از آغاز تا پایان
seen-part = بخشی خوانده‌شده
seen-quoted-elsewhere = تنها نقل آن در جای دیگر دیده شده

## جایگاه ادعا

state-text-changed = متن تغییر کرده
    .definition = واژه‌هایی که ویراستاران بررسی کردند به همان صورت در این صفحه پیدا نشدند.
state-withdrawn = پس‌گرفته‌شده
    .definition = ویراستاران این ادعا را پس گرفته‌اند.
state-out-of-date = کهنه
    .definition = همین منشأ پس از آن رقمی تازه‌تر یا اصلاحی داده است.
state-disputed = مورد اختلاف
    .definition = کسی چیزی می‌گوید که اگر ادعا سراسر درست باشد نمی‌تواند درست باشد. انکار متهم به‌تنهایی بس نیست.
state-limited = محدودشده
    .definition = شواهدی آن را محدود می‌کنند؛ هر دو می‌توانند درست باشند.
state-corroborated = تأییدشده
    .definition = دست‌کم یک منشأ مستقل شاهدی از خود می‌آورد.
state-one-source = تنها یک منبع
    .definition = هیچ منشأ دومی که استقلالش روشن باشد شاهدی از خود نمی‌آورد.
state-nothing-found = بررسی شد، چیزی یافت نشد
    .definition = ویراستاران گشتند و چیزی مربوط به آن نیافتند.
state-not-checked = بررسی‌نشده
    .definition = هنوز کسی دنبال شاهد نگشته است.

## تصویرها

chain-described =
    { $n ->
        [one] نگاره‌ای از راه‌های یک منشأ تا سخنان دربارهٔ این ادعا.
       *[other] نگاره‌ای از راه‌های { $n } منشأ تا سخنان دربارهٔ این ادعا، هر منشأ یک بار.
    }
chain-this-page = همین ادعا
chain-own-origin = { $name } (منشأ خود ادعا)
timeline = چه زمانی
timeline-described = خط زمان با { $n } تاریخ، از { $first } تا { $last }؛ همین با واژه‌ها در زیر.
event = رخ داد
told-of = روایت‌شده در
said = گفته شد
published = منتشر شد
checked = بررسی شد
corrected = اصلاح شد
today = امروز، روز این پایگاه
this-claim = همین ادعا

## سرگذشت ادعا و بررسی آن

accusation = یک اتهام
proceedings = روند رسیدگی: { $text }
response = پاسخ: { $text }
changed = چه تغییر کرده است
superseded-on = پس از آن همین منشأ رقمی تازه‌تر یا اصلاحی داده است: { $title }
corrected-on = اصلاح در { $date }: { $note }
before = پیش‌تر چنین بود: { $text }
withdrawn-at = پس‌گرفته در { $date }: { $reason }
unchanged = ویراستاران این یادداشت را اصلاح نکرده‌اند.
note = یادداشت: { $note }
about = چه کسی بررسی کرده است
checked-by = بررسیِ { $by } در { $date }.
recheck-by = تا { $date } دوباره بررسی می‌شود.
recheck-passed = این باید تا { $date } دوباره بررسی می‌شد و نشده است: شاید کهنه باشد.
verdict = نتیجه‌گیری ویراستاران
permalink = نشانی این یادداشت:
database = پایگاه ادعاها { $hash }
publisher = { $publisher }، تا { $date }
corrections-link = اصلاحات
method-link = روش کار
contact-link = گزارش اشکال
source-article = از

## ارجاع و گزارش

cite = ارجاع
cite-plain = متن
cite-markdown = Markdown
cite-bibtex = BibTeX
cite-csl = CSL-JSON
cite-note = به گفتهٔ چه کسی: { $publisher }، تا { $date }، { $address } (پایگاه ادعاها { $hash })
report-subject = دربارهٔ ادعای «{ $claim }»
report-body = ادعا: { $claim }
    پایگاه ادعاها: { $hash }
    صفحه: { $page }

    چه چیزی نادرست است:

## همهٔ ادعاهای یک مقاله

coverage =
    { $n ->
        [one] { $n } ادعا، در { $sentences } جمله از { $total }.
       *[other] { $n } ادعا، در { $sentences } جمله از { $total }.
    }
coverage-checked =
    { $n ->
        [0] برای هیچ‌یک دنبال شاهد نگشته‌اند.
        [one] برای یکی از آن‌ها دنبال شاهد گشته‌اند.
       *[other] برای { $n } تا از آن‌ها دنبال شاهد گشته‌اند.
    }
legend = معنای نشانه‌ها
mark-evidence = منابع: چه کسی می‌گوید و چه چیزی به آن مربوط است
mark-attention = نیازمند توجه: مورد اختلاف، کهنه یا پس‌گرفته
mark-changed = متن پس از بررسی تغییر کرده است
show-marks = نشان‌دادن نشانه‌ها در متن
hide-marks = پنهان‌کردن نشانه‌ها در متن
search = جست‌وجو
filter-state = وضعیت
filter-speaker = گوینده
filter-stance = شاهدی که
any = همه
more =
    { $n ->
        [one] نشان‌دادن { $n } مورد دیگر
       *[other] نشان‌دادن { $n } مورد دیگر
    }
speakers = چه کسانی در این مقاله سخن می‌گویند
speaker-claims =
    { $n ->
        [one] { $n } ادعا
       *[other] { $n } ادعا
    }

## خطاها

error = Sayso نمی‌تواند منابع این مقاله را نشان دهد: { $problem }.
error-no-database = برنامه پایگاه ادعا ندارد
error-foreign = این پایگاه ادعای Sayso نیست؛ پرونده‌ای ‎.sayso‎ بدهید که با `sayso build` ساخته شده باشد
error-version = پایگاه ادعاها قالب { $found } دارد، این نسخه قالب { $expected } را می‌خواند؛ مقاله‌ها را با همین نسخه دوباره بسازید
error-length = پایگاه ادعاها باید { $expected } بایت داشته باشد و { $found } دارد؛ دوباره آن را بگیرید
error-damaged = پایگاه ادعاها آسیب دیده است (درهم‌سازش نمی‌خواند)؛ دوباره آن را بگیرید
error-unreadable = پایگاه ادعاها خواندنی نیست؛ مقاله‌ها را دوباره بسازید
error-broken = پایگاه ادعاها قاعده‌ای را می‌شکند: { $what }؛ مقاله‌ها را دوباره بسازید
error-no-article = برای مقالهٔ «{ $id }» ادعایی نیست
error-which-article = صفحه نمی‌گوید کدام مقاله در آن است
error-no-text = در «{ $selector }» متن مقاله‌ای نیست
error-which-text = صفحه تنها یک مقاله ندارد؛ ویژگی «for» می‌تواند عنصر آن را نام ببرد
error-twice = پیش‌تر در همین صفحه هستند
error-options = گزینه‌ای نادرست است: { $what }
error-browser = این مرورگر { $what } را نپذیرفت

## پیش از اجرای برنامه

script-error = Sayso نمی‌تواند منابع این مقاله را نشان دهد: { $problem }.
script-refused = سیاست امنیتی این صفحه یا این مرورگر WebAssembly را نمی‌پذیرد
script-options = گزینه‌های درون عنصر JSON نیستند
script-no-option = گزینهٔ «{ $name }» وجود ندارد
script-no-holder = در «{ $src }» پایگاه ادعایی نیست
script-other-place = پایگاه ادعاها در «{ $src }» است؛ نه در پوشهٔ اسکریپت و نه آنجا که data-allow می‌گوید
script-not-loaded = پایگاه ادعاها از «{ $src }» بار نمی‌شود
script-not-base64 = پایگاه ادعاهای صفحه base64 نیست

## صفحه‌های کامل

page-title = { $title } · منابع · { $publisher }
page-description =
    { $n ->
        [0] هنوز هیچ ادعای این مقاله بررسی نشده است.
        [one] یک ادعای این مقاله: چه کسی و با چه قطعیتی می‌گوید، چه چیز آن را تأیید، نقض یا محدود می‌کند.
       *[other] { $n } ادعای این مقاله: چه کسی و با چه قطعیتی می‌گوید، چه چیز آن‌ها را تأیید، نقض یا محدود می‌کند.
    }
page-skip = رفتن به منابع
page-all-articles = همهٔ مقاله‌ها
page-by = نوشتهٔ { $name }
page-sources-below =
    { $n ->
        [0] هنوز منبعی نیست
        [one] منابع در زیر مقاله: { $n } ادعا
       *[other] منابع در زیر مقاله: { $n } ادعا
    }
page-notes = به گفتهٔ چه کسی؟
page-notes-lead = یک یادداشت برای هر ادعا: چه کسی و با چه قطعیتی می‌گوید، چه چیز آن را تأیید، نقض یا محدود می‌کند، و آیا آن منابع مستقل‌اند.
page-note = یادداشت { $n }
page-note-link = یادداشت { $n }: { $state }
page-back = بازگشت به جمله
page-note-on-paper = یادداشت { $n }
page-legend = معنای این واژه‌ها
page-states = جایگاه ادعا
page-stances = شاهد با ادعا چه می‌کند
page-dates = همهٔ تاریخ‌ها: { $calendar }.
page-excerpts = تنها جمله‌های بررسی‌شده اینجا آمده‌اند. همهٔ مقاله نزد { $outlet } است:
page-full-text = چرا همهٔ متن اینجا آمده است: { $reason }
page-about = دربارهٔ این یادداشت‌ها
page-this-page = نشانی این صفحه:
page-index-title = به گفتهٔ چه کسی؟ · { $publisher }
page-draft = این پیش‌نویس است و منتشر نشده است.
page-index-lead = جمله به جمله: چه کسی و با چه قطعیتی گفته، از چه راهی به صفحه رسیده، چه چیز آن را تأیید، نقض یا محدود می‌کند، و آیا آن منابع به‌راستی مستقل‌اند.
page-articles = مقاله‌ها
page-claims =
    { $n ->
        [0] هنوز ادعایی نیست
        [one] { $n } ادعا
       *[other] { $n } ادعا
    }
page-offline = همهٔ این‌ها در یک پرونده، برای نگه‌داشتن و خواندن بدون اتصال
page-offline-lead = این پرونده مقاله‌ها، منابع و برنامه را در خود دارد. چیزی نمی‌خواهد و چیزی نمی‌فرستد.
