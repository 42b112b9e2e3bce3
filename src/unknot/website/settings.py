"""Settings of the website. SQLite and localhost need no configuration at all.

docs/architecture.md lists the variables that change them.
"""

from pathlib import Path

from csp.constants import NONCE, NONE, SELF

from unknot.craft.language import CATALOGUES, ENGLISH, NAMES
from unknot.craft.rendering import picture
from unknot.website.environment import (
    data_folder,
    database,
    flag,
    mail,
    recorded_clips,
    sealing_keys,
    secret_key,
    site,
)
from unknot.website.privacy import stay_with_this_site

SITE = site(default="http://localhost:8000")
DATA = data_folder()
DEBUG = flag("UNKNOT_DEBUG")
SECRET_KEY = secret_key(DATA)
SEALING_KEYS = sealing_keys(DATA)
DATABASES = {"default": database(DATA)}

_over_https = SITE.scheme == "https"
ALLOWED_HOSTS = [str(SITE.hostname), "localhost", "127.0.0.1", "[::1]"]
CSRF_TRUSTED_ORIGINS = [f"https://{SITE.netloc}"] if _over_https else []

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "unknot.website.shell",
    "unknot.website.guide",
    "unknot.website.practice",
    "unknot.website.people",
    "unknot.website.care",
    "unknot.website.messages",
    "unknot.website.channels",
    "unknot.website.booking",
    "unknot.website.calendars",
    "unknot.website.diary",
    "unknot.website.mine",
    "unknot.website.office",
    "unknot.website.exports",
    "unknot.website.sharing",
    "unknot.website.offline",
    # After our own, whose templates take the place of theirs.
    "allauth",
    "allauth.account",
    "allauth.mfa",
]
MIDDLEWARE = [
    # Static files are no documents, and a page asks for some seventy of them: they carry only the
    # headers that browsers heed there. Every other answer passes the headers first, so that error
    # pages carry them too.
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "unknot.website.privacy.PrivacyHeadersMiddleware",
    # Safe with secrets on a page: no other site can send a request with our cookies and watch it,
    # and each form's proof of origin is written differently every time.
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "unknot.website.shell.busy.BusyMiddleware",
    "unknot.website.shell.languages.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    # Before the proof of origin, for which a form is read.
    "unknot.website.shell.too_much.TooMuchMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "unknot.website.shell.errors.WrongMethodMiddleware",
]
ROOT_URLCONF = "unknot.website.urls"
WSGI_APPLICATION = "unknot.website.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "csp.context_processors.nonce",
            ],
        },
    },
]
# People sign in with a code sent to their address, or with a passkey; nobody has a password.
AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "mine"
ACCOUNT_ADAPTER = "unknot.website.people.signing_in.SigningIn"
ACCOUNT_FORMS = {
    "request_login_code": "unknot.website.people.forms.AddressForm",
    "confirm_login_code": "unknot.website.people.forms.CodeForm",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 10 * 60
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_SESSION_REMEMBER = False
MFA_ADAPTER = "unknot.website.people.signing_in.SecondLock"
MFA_FORMS = {
    "add_webauthn": "unknot.website.people.forms.PasskeyForm",
    "edit_webauthn": "unknot.website.people.forms.RenameForm",
    "activate_totp": "unknot.website.people.forms.FirstCodeForm",
    "authenticate": "unknot.website.people.forms.SecondCodeForm",
    "reauthenticate": "unknot.website.people.forms.CodeAgainForm",
}
MFA_SUPPORTED_TYPES = ["webauthn", "totp", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Unknot"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not _over_https
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Answers about health live in the server's session only, sealed, and go with it.
SESSION_ENGINE = "unknot.website.people.visit_store"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = _over_https
CSRF_COOKIE_SECURE = _over_https
# In a cookie of its own, so that merely looking at a page stores nothing here, and a form that
# was left open longer than its visit can still be sent.
CSRF_COOKIE_AGE = 7 * 24 * 60 * 60
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "unknot.website.shell.errors.csrf_failure"

BEHIND_PROXY = flag("UNKNOT_BEHIND_PROXY")
SECURE_SSL_REDIRECT = _over_https
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if _over_https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = _over_https
SECURE_HSTS_PRELOAD = _over_https
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "connect-src": [SELF],
        "worker-src": [SELF],
        "media-src": [SELF, "blob:"],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}

LANGUAGE_CODE = "en-gb"
LANGUAGES = [(LANGUAGE_CODE if code == ENGLISH else code, name) for code, name in NAMES.items()]
LOCALE_PATHS = [CATALOGUES]
LANGUAGE_COOKIE_NAME = "unknot_language"
LANGUAGE_COOKIE_AGE = 365 * 24 * 60 * 60
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SECURE = _over_https
TIME_ZONE = "Africa/Johannesburg"
USE_TZ = True
USE_I18N = True

# The pace that each address keeps is counted here.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
}

# Files to take along are made by the worker that `unknot serve` starts beside the web server.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
EXPORTS = DATA / "exports"

# Messages leave by UNKNOT_MAIL; without it they are printed where the website was started.
_mail = mail(default_sender=f"unknot@{SITE.hostname}")
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
EMAIL_TIMEOUT = 15
DEFAULT_FROM_EMAIL = f"Unknot <unknot@{SITE.hostname}>"
if _mail is not None:
    EMAIL_BACKEND = "unknot.website.messages.backend.BoundedEmailBackend"
    EMAIL_HOST, EMAIL_PORT = _mail.host, _mail.port
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.user, _mail.password
    EMAIL_USE_TLS, EMAIL_USE_SSL = _mail.tls == "after hello", _mail.tls == "at once"
    DEFAULT_FROM_EMAIL = f"Unknot <{_mail.sender}>"
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# Calendars of therapists are looked for on the internet, and in our own network only if asked to.
CALENDARS_NEARBY = flag("UNKNOT_CALENDARS_NEARBY")

STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_ADD_HEADERS_FUNCTION = stay_with_this_site
# What a person was recorded saying, by its words; the player may speak with that voice.
CLIPS = recorded_clips()
_voice = {("voice", clip.parent) for clip in CLIPS.values()}
STATICFILES_DIRS = [("picture", Path(picture.__file__).parent / "static"), *_voice]
STATICFILES_FINDERS = [
    "unknot.website.recordings.Finder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "unknot.website.static_files.hashed.HashedFiles"},
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"without addresses": {"()": "unknot.website.logs.WithoutAddresses"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "filters": ["without addresses"]},
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    # A refused request is no fault of ours, except where this site is told a wrong address of its
    # own and refuses every form: that is said.
    "loggers": {
        "django.request": {"level": "ERROR"},
        "django.security": {"level": "CRITICAL"},
        "django.security.csrf": {"level": "WARNING"},
        # What they say of a server may quote somebody's number or address; we say it in our words.
        "apprise": {"level": "CRITICAL"},
        "caldav": {"level": "CRITICAL"},
    },
}
