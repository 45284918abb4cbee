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
arrow = {" ← "}
kilobytes = { $n } کیلوبایت
quote-open = «
quote-close = »
quote-inner-open = ‹
quote-inner-close = ›

## پنجره

close = بستن
back = بازگشت
previous = ادعای پیشین
moves = رفتن از ادعایی به ادعای دیگر
next = ادعای بعدی
larger = بزرگ‌تر
smaller = کوچک‌تر
position = ادعای { $n } از { $total }
position-short = { $n } از { $total }
all-claims =
    { $n ->
        [0] هیچ ادعایی نیست
        [one] { $n } ادعا
       *[other] { $n } ادعا
    }
step-through =
    { $n ->
        [one] دیدن آن
       *[other] دیدن { $n } مورد، یکی‌یکی
    }
overview = همهٔ ادعاها
other-claims =
    { $n ->
        [one] ادعای دیگر این جمله
       *[other] { $n } ادعای دیگر این جمله
    }
mark = منابع «{ $words }»: { $state }
peek-corroborates =
    { $n ->
        [one] { $n } منبع تأیید می‌کند
       *[other] { $n } منبع تأیید می‌کنند
    }
peek-contradicts =
    { $n ->
        [one] { $n } منبع نقض می‌کند
       *[other] { $n } منبع نقض می‌کنند
    }
peek-limits =
    { $n ->
        [one] { $n } منبع محدود می‌کند
       *[other] { $n } منبع محدود می‌کنند
    }
orphans =
    { $n ->
        [one] یک جملهٔ بررسی‌شده به همان صورت در این صفحه پیدا نشد.
       *[other] { $n } جملهٔ بررسی‌شده به همان صورت در این صفحه پیدا نشدند.
    }
translated = مرورگر این صفحه را ترجمه کرده است. ادعاها به زبان اصلی صفحه بررسی شده‌اند. هر جا متن عوض شده، نشانه‌ای ندارد.
orphan-gone = این عبارت دیگر در این صفحه نیست.
orphan-moved = این عبارت دیگر در متن نیست؛ جای دیگری در همین صفحه آمده است.
orphan-ambiguous = در متن نشان داده نمی‌شود: این واژه‌ها بیش از یک بار آمده‌اند.
orphan-too-short = در این صفحه نیست: واژه‌ها کوتاه‌تر از آن‌اند که پس از تغییر پیدا شوند.
text-changed = پس از بررسی در این صفحه تغییر کرده است.
difference-removed = حذف شده:
difference-added = افزوده شده:
as-checked = آنچه بررسی شد در زیر آمده است.
no-such-claim = این پیوند به ادعایی می‌رسد که در این صفحه نیست.

## آنچه اعلام می‌شود

announce-card = { $position }: { $state }
announce-list =
    { $n ->
        [0] ادعایی با این جست‌وجو پیدا نشد
        [one] { $n } ادعا
       *[other] { $n } ادعا
    }
announce-copied = کپی شد
announce-not-copied = کپی نشد: متن انتخاب شده است، خودتان کپی کنید

## گوینده

nobody = گوینده نامشخص
the-claim = ادعا این است: { $proposition }.
loses-capital = {""}
own-voice = { $outlet }، از زبان خودش
unnamed = منبع بی‌نام. دلیل: { $why }
interest = نفع در موضوع: { $interest }
addressee = به { $addressee }
cue = در مقاله: { $cue }.
draft = این پیش‌نویس است و منتشر نشده است.
flat = با قاطعیت گفته شده است.
flat-here = اینجا با قاطعیت گفته شده؛ همین گوینده در جای دیگر کمتر مطمئن است.
stop = {"."}
hedge = { $words }: { $strength }، { $whose }
denied = گوینده آن را رد می‌کند.
basis-named-here = نام گوینده در همین جمله آمده است.
basis-carried-on = نام گوینده در جمله‌ای پیش از این آمده است.
basis-inferred = گوینده برداشت ماست.
basis-unclear = مقاله روشن نمی‌کند چه کسی این را می‌گوید.
chain = چگونه به این صفحه رسید
chain-words = همین به‌صورت متن
chain-key = توپر: شمرده شد. توخالی: شمرده نشد.
chain-key-editors = با حروف مورب: آنچه ما دریافته‌ایم.
timeline-words = همین به‌صورت متن
established = در مقاله گفته نشده. از کجا می‌دانیم: { $reason }
circular = این زنجیره دور می‌زند: هیچ‌کس در آن منبع نخست خبر نیست.
report = آیا واقعاً گفته شده است؟
report-confirmed = تأیید از سوی: { $names }.
report-denied = روایتی دیگر از: { $names }.
report-limited = تأیید با قید و شرط از سوی: { $names }.
wording-verbatim = نقل کلمه‌به‌کلمه.
wording-partial-quote = بخشی از آن نقل مستقیم است.
wording-paraphrase = به بیان مقاله.
quotation-confirmed = در متن اصلی همین کلمات آمده است.
quotation-differs = در متن اصلی کلمات دیگری آمده است.
quotation-not-seen = متن اصلی را ندیده‌ایم.
checked-on = بررسی‌شده در { $date }.
step-says = گفتهٔ
step-told = گفته‌شده به
step-written-in = نوشته‌شده در
step-reported-by = به گزارش
step-quoted-by = به نقل از
kind-characterisation = نظر یا برچسب است: منابع شمرده نمی‌شوند.
kind-prediction = پیش‌بینی است: منابع شمرده نمی‌شوند.
kind-conditional = به یک «اگر» بسته است: منابع شمرده نمی‌شوند.
kind-accusation = این یک اتهام است.
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

scope = گشتیم و چیزی مربوط به آن نیافتیم. خواندیم: { $scope }
scope-here = «بررسی» اینجا یعنی: { $scope }
never-checked = هنوز کسی دربارهٔ این ادعا دنبال شواهد نگشته است.
nothing-bears = هیچ‌یک از آنچه خواندیم به آن مربوط نیست.
glance = شواهد این ادعا
row-corroborates = تأییدکننده
row-contradicts = نقض‌کننده
row-limits = محدودکننده
row-likewise = همین را می‌گویند
row-otherwise = جز این می‌گویند
row-with-limits = با قید و شرط می‌گویند
n-independent =
    { $n ->
        [one] { $n } منبع مستقل
       *[other] { $n } منبع مستقل
    }
n-in-part = { $n } منبع تا اندازه‌ای
n-sources =
    { $n ->
        [0] هیچ‌یک شمرده نشد
        [one] { $n } منبع
       *[other] { $n } منبع
    }
none-found = یافت نشد
none-denies = هیچ‌یک از منابعی که خواندیم آن را نقض نمی‌کند.
in-sources-read = در منابعی که خواندیم
names-not-counted = شمرده نشد: { $names }
only-accused = تنها متهم: { $names }
and-more =
    { $n ->
        [one] و { $n } مورد دیگر
       *[other] و { $n } مورد دیگر
    }
figures = رقم در گذر زمان
figure-here = { $figure } (این صفحه)

## شواهد

corroborating = منابع تأییدکننده
likewise = چه کسانی همین را می‌گویند
opposing = منابع نقض‌کننده و محدودکننده
otherwise = چه کسانی جز این، یا با قید و شرط، می‌گویند
repeating = همان منشأ، هرگز شمرده نمی‌شود
superseding = پس از آن، از همان منشأ
in-part = تا اندازه‌ای
counted = شمرده شد.
one-sentence = جمله
passages =
    { $n ->
        [one] نقل‌قول و پیوند
       *[other] { $n } نقل‌قول
    }
wider = دربارهٔ پرسشی گسترده‌تر، شمرده نشد
statements =
    { $n ->
        [one] { $n } گفته
       *[other] { $n } گفته
    }
itself = { $name }، در جای دیگر
this-article = همین مقاله
reason = { $reason }
origin-part = { $origin } بخشی از { $whole } است.
not-counted = شمرده نشد.
grounds-witness = از یک شاهد عینی است.
grounds-document = سند ارائه می‌کند.
grounds-data = داده ارائه می‌کند.
grounds-interview = از گفت‌وگوی دست‌اول است.
counted-other = منشأ دیگری جز منشأ ادعاست.
no-grounds = نشان نمی‌دهد از کجا می‌داند.
unnamed-not-counted = نام کسی برده نشده است.
on-wider-question = دربارهٔ پرسشی گسترده‌تر است.
on-question = دربارهٔ پرسش: { $asks }
same-origin = همان منشأ ادعا.
shared-origin = آن و ادعا به یک منشأ می‌رسند.
same-speaker = همان گوینده.
comes-back = از راه همان رسانه‌ای آمده که ادعا را منتشر کرده است.
leans-on = بر همان اطلاعات { $other } تکیه دارد که شمرده شده است.
superseded = «{ $title }» جای آن را گرفته است.
passage-out-of-date = خودش قدیمی شده است.
passage-withdrawn = ما آن را پس گرفته‌ایم.
by-accused = گفتهٔ خود متهم است.
in-article = { $outlet }، { $date }
undated = بی‌تاریخ
stance-corroborates = تأیید می‌کند
    .definition = شواهدی از خود می‌آورد که ادعا را محتمل‌تر می‌کند.
stance-contradicts = نقض می‌کند
    .definition = اگر درست باشد، ادعا نمی‌تواند سراسر درست باشد.
stance-limits = محدود می‌کند
    .definition = می‌تواند هم‌زمان درست باشد، اما ادعا را محدود می‌کند.
stance-repeats = تکرار می‌کند
    .definition = همان منشأ دوباره می‌گوید. هرگز شمرده نمی‌شود.
stance-supersedes = جای آن را می‌گیرد
    .definition = رقمی تازه‌تر یا اصلاحیه‌ای آمده است؛ ادعا دیگر به‌روز نیست.
corroborates-in-part = تا اندازه‌ای تأیید می‌کند
contradicts-in-part = تا اندازه‌ای نقض می‌کند
says-likewise = همین را می‌گوید
says-otherwise = جز این می‌گوید
says-with-limits = با قید و شرط همین را می‌گوید
confirms-report = تأیید می‌کند که گفته شده است
denies-report = می‌گوید چنین گفته نشده است
limits-report = می‌گوید گفته شده، اما با قید و شرط
proximity-primary-document = سند اصلی
proximity-official-statement = بیانیهٔ رسمی
proximity-first-hand-reporting = گزارش دست‌اول
proximity-analysis = تحلیل
proximity-second-hand = نقل از منبعی دیگر
archived-copy = نسخهٔ بایگانی‌شده
seen-whole = آن را در { $date } خواندیم.
seen-part = بخشی از آن را در { $date } خواندیم.
seen-quoted-elsewhere = آن را تنها به نقل از جای دیگر دیدیم، در { $date }.

## جایگاه ادعا

state-text-changed = متن تغییر کرده
    .definition = این صفحه دیگر واژه‌هایی را که بررسی کردیم ندارد.
state-withdrawn = پس‌گرفته‌شده
    .definition = ما این ادعا را پس گرفته‌ایم.
state-out-of-date = قدیمی
    .definition = رقمی تازه‌تر یا اصلاحیه‌ای جای آن را گرفته است.
state-disputed = مورد اختلاف
    .definition = منبع دیگری چیزی می‌گوید که با آن نمی‌خواند. انکار متهم به‌تنهایی کافی نیست.
state-limited = با دامنهٔ محدودتر
    .definition = منابع دیگر آن را محدود می‌کنند؛ هر دو می‌توانند درست باشند.
state-corroborated = با تأیید منبع مستقل
    .definition = دست‌کم یک منبع مستقل شواهدی از خود می‌آورد.
state-one-source = تنها یک منبع
    .definition = تنها یک منبع می‌شناسیم، یا منابعی که شاید بر همان تکیه دارند.
state-nothing-found = بررسی شد، چیزی یافت نشد
    .definition = گشتیم و چیزی مربوط به آن نیافتیم.
state-not-checked = بررسی‌نشده
    .definition = هنوز کسی دنبال شواهد نگشته است.

## تصویرها

chain-described =
    { $n ->
        [one] نموداری از مسیر یک منشأ تا گفته‌ها دربارهٔ این ادعا.
       *[other] نموداری از مسیر { $n } منشأ تا گفته‌ها دربارهٔ این ادعا، هر منشأ یک بار.
    }
chain-this-page = همین ادعا
chain-own-origin = { $name } (منشأ خود ادعا)
timeline = تاریخ‌ها
timeline-described = خط زمان با { $n } تاریخ، از { $first } تا { $last }؛ همین به‌صورت متن در زیر آمده است.
event = رخ داد
told-of = اشاره‌شده در
said = گفته شد
published = منتشر شد
checked = بررسی شد
corrected = اصلاح شد
today = تاریخ این یادداشت‌ها
this-claim = همین ادعا

## سرگذشت ادعا و بررسی آن

proceedings = روند رسیدگی
response = پاسخ متهم: { $text }
changed = چه تغییر کرده است
superseded-on = پس از آن رقمی تازه‌تر یا اصلاحیه‌ای منتشر شده است: { $title }
corrected-on = اصلاح در { $date }: { $note }
before = پیش‌تر چنین بود: { $text }
withdrawn-at = پس‌گرفته در { $date }: { $reason }
about = چه کسی بررسی کرده، ارجاع، گزارش اشکال
checked-by = بررسیِ { $by } در { $date }.
recheck-by = تا { $date } دوباره نگاه می‌کنیم.
recheck-passed = می‌خواستیم تا { $date } دوباره نگاه کنیم و هنوز نکرده‌ایم: شاید دیگر به‌روز نباشد.
verdict = نتیجه‌گیری ما
permalink = پیوند به این یادداشت:
database = پایگاه ادعاها { $hash }
publisher = { $publisher }، به تاریخ { $date }
corrections-link = اصلاحیه‌ها
method-link = روش کار
contact-link = گزارش اشکال
source-article = از

## ارجاع و گزارش

cite = ارجاع
cite-plain = متن
cite-markdown = Markdown
cite-bibtex = BibTeX
cite-csl = CSL-JSON
cite-note = به گفتهٔ چه کسی؟ { $publisher }، به تاریخ { $date }، { $address } (پایگاه ادعاها { $hash })
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
        [0] برای هیچ‌یک دنبال شواهد نگشته‌اند.
        [one] برای یکی از آن‌ها دنبال شواهد گشته‌اند.
       *[other] برای { $n } تا از آن‌ها دنبال شواهد گشته‌اند.
    }
legend = معنای نشانه‌ها
mark-evidence = با همهٔ نشانه‌ها: چه کسی می‌گوید و چه چیزی به آن مربوط است
mark-attention = نیازمند توجه: مورد اختلاف، قدیمی یا پس‌گرفته‌شده
mark-changed = متن پس از بررسی تغییر کرده است
show-marks = نشان‌دادن همهٔ نشانه‌ها
hide-marks = تنها آنچه نیازمند توجه است
search = جست‌وجو
filter-state = وضعیت
filter-speaker = گوینده
filter-stance = شواهدی که
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
error-no-words = پایگاه ادعاها واژه‌هایی ندارد که این نسخه بخواند؛ مقاله‌ها را با همین نسخه دوباره بسازید
error-foreign = این پایگاه ادعای Sayso نیست؛ فایلی ‎.sayso‎ بدهید که با `sayso build` ساخته شده باشد
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
page-search = آیا این پیش‌تر بررسی شده است؟
page-search-lead = یک جمله، یا معنای آن در چند واژه: آنچه اینجا بررسی شده و بیش از همه به آن می‌ماند نخست می‌آید.
page-search-label = چه چیزی را می‌جویید؟
page-search-go = جستجو
page-search-none = هیچ چیز بررسی‌شده‌ای به آن نمی‌ماند.
page-search-checked = بررسی‌شده در { $date }
page-search-question = پرسش
page-search-failed = فهرست خوانده نمی‌شود. صفحه را دوباره باز کنید، یا همهٔ مقاله‌ها را ببینید.
page-search-no-script = جستجو به اسکریپت نیاز دارد. همهٔ مقاله‌ها در صفحهٔ نخست آمده‌اند.
page-earlier = مقاله‌های پیشین
page-later = مقاله‌های بعدی
page-all-questions = همهٔ پرسش‌ها
page-start = صفحهٔ نخست
page-last-page = صفحهٔ پیشین
page-next-page = صفحهٔ بعدی
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
page-states = وضعیت ادعا
page-stances = شواهد چه نسبتی با ادعا دارند
page-dates = همهٔ تاریخ‌ها: { $calendar }.
page-excerpts = تنها جمله‌های بررسی‌شده اینجا آمده‌اند. متن کامل در { $outlet }:
page-full-text = چرا همهٔ متن اینجا آمده است: { $reason }
page-about = دربارهٔ این یادداشت‌ها
page-this-page = پیوند به این صفحه:
page-index-title = به گفتهٔ چه کسی؟ · { $publisher }
page-draft = این پیش‌نویس است و منتشر نشده است.
page-index-lead = جمله‌به‌جمله: چه کسی و با چه قطعیتی گفته، از چه راهی به صفحه رسیده، چه چیز آن را تأیید، نقض یا محدود می‌کند، و آیا آن منابع به‌راستی مستقل‌اند.
page-articles = مقاله‌ها
page-questions = پرسش‌ها
page-statements = گفته‌ها
page-wider-questions = پرسش‌های گسترده‌تر
page-says-yes = بله
page-says-in-part = تا اندازه‌ای
page-says-supposes = گمان، یا گزارشی نقل‌شده
page-says-no = نه
page-says-limits = با قید و شرط: هر دو می‌توانند درست باشند
page-says-open = «اگر»
page-claims =
    { $n ->
        [0] هنوز ادعایی نیست
        [one] { $n } ادعا
       *[other] { $n } ادعا
    }
page-offline = همهٔ این‌ها در یک فایل، برای نگه‌داشتن و خواندن بدون اتصال
page-offline-lead = این فایل مقاله‌ها، منابع و برنامه را در خود دارد. هیچ‌گاه به اینترنت وصل نمی‌شود.
