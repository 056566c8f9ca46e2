from django.urls import path

from shared_apps.accounts.http import auth, people

urlpatterns = [
    path("auth/register/", auth.RegisterView.as_view()),
    path("auth/confirm/", auth.ConfirmView.as_view()),
    path("auth/confirm/resend/", auth.ConfirmResendView.as_view()),
    path("auth/login/", auth.LoginView.as_view()),
    path("auth/refresh/", auth.RefreshView.as_view()),
    path("auth/logout/", auth.LogoutView.as_view()),
    path("auth/password/reset/", auth.PasswordResetView.as_view()),
    path("auth/password/reset/confirm/", auth.PasswordResetConfirmView.as_view()),
    path("auth/password/change/", auth.PasswordChangeView.as_view()),
    path("auth/ticket/", auth.TicketView.as_view()),
    path("auth/ticket/redeem/", auth.TicketRedeemView.as_view()),
    path("auth/sign-ins/", auth.SignInsView.as_view()),
    path("auth/sign-ins/<uuid:sign_in_id>/", auth.SignInView.as_view()),
    path("auth/totp/", auth.TotpView.as_view()),
    path("auth/totp/recovery-codes/", auth.RecoveryCodesView.as_view()),
    path("me/", people.MeView.as_view()),
    path("users/profile/", people.ProfileView.as_view()),
    path("users/", people.UsersView.as_view()),
    path("users/<int:user_id>/", people.UserView.as_view()),
    path("people/", people.PeopleView.as_view()),
    path("people/<int:membership_id>/", people.StaffMemberView.as_view()),
]
