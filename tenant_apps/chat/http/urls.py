from django.urls import path

from tenant_apps.chat.http import views

ONE = "chat/conversations/<uuid:conversation_id>/"

urlpatterns = [
    path("chat/conversations/", views.ConversationsView.as_view()),
    path(ONE, views.ConversationView.as_view()),
    path(f"{ONE}messages/", views.MessagesView.as_view()),
    path(f"{ONE}messages/<int:message_number>/", views.MessageView.as_view()),
    path(f"{ONE}messages/<int:message_number>/edits/", views.MessageEditsView.as_view()),
    path(f"{ONE}messages/<int:message_number>/order/", views.QuoteOrderView.as_view()),
    path(f"{ONE}files/", views.ChatFilesView.as_view()),
    path(f"{ONE}quotes/", views.ChatQuotesView.as_view()),
    path(f"{ONE}read/", views.ChatReadView.as_view()),
    path("chat/people/", views.ColleaguesView.as_view()),
    path("chat/canned/", views.CannedAnswersView.as_view()),
    path("chat/canned/<int:canned_id>/", views.CannedAnswerView.as_view()),
]
